import { readEnvelope } from '../../analysis/engine/envelope.ts';
import type { Released } from '../../analysis/model/table.ts';
import type { AnalysisReply } from '../contract/analysis.ts';
import { commandLine } from '../contract/look.ts';
import { runAnalysis } from '../features/analysis/analysis.door.ts';
import { audienceIn } from '../features/disclosure/disclosure.door.ts';
import { listReleases } from '../features/release/release.door.ts';
import { findStudy } from '../features/study/study.door.ts';
import { openDatabases } from '../platform/database/open.ts';
import { Problem } from '../platform/problem.ts';
import { readSettings } from '../platform/settings.ts';
import { UsageError } from './command.ts';

/** Which release of which study is asked, and for whom, as the command line says it. */
export interface ReleaseChoice {
  readonly study?: string | undefined;
  readonly release?: string | undefined;
  readonly audience?: string | undefined;
}

/** The audiences by the role whose eyes they have. */
const roles = { team: 'owner', outside: 'viewer' } as const;

/** The reply to a request on a release, as its audience may have it: through the same gate as the workspace and the interface. */
export async function answerOnRelease(
  { study: name, release: number, audience = 'team' }: ReleaseChoice,
  asked: unknown,
  env: NodeJS.ProcessEnv,
): Promise<Released<AnalysisReply>> {
  if (!name || !number)
    throw new UsageError('A release is named by both: analyse --study NAME --release NUMBER --request FILE');
  if (!isAudience(audience)) throw new UsageError(`--audience is team or outside, not "${audience}".`);
  const databases = openDatabases(readSettings(env));
  try {
    const db = databases.studio;
    const study = await findStudy(db, name);
    const release = (await listReleases(db, study)).find((each) => String(each.number) === number);
    if (!release) throw new Problem('release-unknown');
    const { fields, language } = readEnvelope(asked);
    const may = await audienceIn(db, study, roles[audience]);
    const looker = { researcher: commandLine, at: new Date(), audience: may } as const;
    return await runAnalysis(db, { study, release: release.id, asked: fields, language }, looker);
  } finally {
    await databases.close();
  }
}

const isAudience = (word: string): word is keyof typeof roles => Object.hasOwn(roles, word);
