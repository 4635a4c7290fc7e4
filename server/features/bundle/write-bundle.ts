import { bilingual } from '../../../analysis/model/text.ts';
import { commandLine } from '../../contract/look.ts';
import { type Member, packBundle } from '../../formats/bundle/pack-bundle.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { version } from '../../platform/version.ts';
import type { Chunks } from '../../platform/write-whole.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { logLook } from '../look/look.door.ts';
import type { NoteFault } from '../result/result.door.ts';
import { studyTitle } from '../study/study.door.ts';
import { columnMembers } from './column-members.ts';
import { groundMembers } from './ground-members.ts';
import { numberMembers } from './number-members.ts';
import { voiceMembers } from './voice-members.ts';
import { type BundleWish, roles } from './wish.ts';

/** The bytes of a bundle. That it is taken is kept first: with columns inside it is an export of rows. */
export async function writeBundle(
  databases: Databases,
  wish: BundleWish,
  at: Date,
  noteFault: NoteFault,
): Promise<Chunks> {
  const db = databases.studio;
  const { study, release, audience, language, columns, transcripts } = wish;
  const request = { audience, columns, transcripts };
  const action = columns ? 'export.take' : 'export.bundle';
  const look = { study, researcher: commandLine, subject: release.id, at } as const;
  await logLook(db, { ...look, action, request: { ...request, format: 'bundle' } });
  const { title } = await studyTitle(db, study);
  const { floor } = await audienceIn(db, study, roles[audience]);
  const { number, n, hash, manifest } = release;
  const head = {
    study: bilingual(title),
    createdAt: at.toISOString(),
    software: `fourlinks ${version}`,
    language,
    audience,
    simulated: manifest.simulated,
    floor,
    release: { number, n, hash },
    holds: { columns, transcripts },
  };
  return packBundle(head, membersOf(databases, wish, noteFault));
}

async function* membersOf(
  databases: Databases,
  wish: BundleWish,
  noteFault: NoteFault,
): AsyncGenerator<Member> {
  yield* groundMembers(databases.studio, wish);
  yield* numberMembers(databases, wish, noteFault);
  if (wish.audience === 'team') yield* voiceMembers(databases.studio, wish);
  if (wish.columns) yield* columnMembers(databases.studio, wish);
}
