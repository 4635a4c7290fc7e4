import { speak } from '../../../analysis/engine/analyse.ts';
import type { Locale } from '../../contract/construct.ts';
import type { JointDisplay } from '../../contract/joint.ts';
import { jsonMember, type Member } from '../../formats/bundle/pack-bundle.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { Problem, problemBody } from '../../platform/problem.ts';
import { answerRelease } from '../analysis/analysis.door.ts';
import { type Audience, audienceIn, madeOf, releaseAnswers } from '../disclosure/disclosure.door.ts';
import { readJointDisplay } from '../joint/joint.door.ts';
import { type NoteFault, readResults } from '../result/result.door.ts';
import { requestName } from './request-name.ts';
import { type BundleWish, roles } from './wish.ts';

/** The tables and the joint display as their pages show them, and every request that they were made from with its answer. */
export async function* numberMembers(
  databases: Databases,
  wish: BundleWish,
  noteFault: NoteFault,
): AsyncGenerator<Member> {
  const { study, release, audience, language: locale } = wish;
  const heard = new Map<string, object>();
  const reader = {
    role: roles[audience],
    cases: 'all',
    locale,
    heard: (request: object) => void heard.set(requestName(request), request),
  } as const;
  const { tables } = await readResults(databases, study, release.id, reader, noteFault);
  for (const table of tables)
    yield jsonMember(`tables/${table.id}.json`, { release: release.hash, ...table });
  const display = await readJointDisplay(databases.studio, study, release.id, reader);
  yield jsonMember('joint-display.json', { ...display, release: release.hash, rows: withNames(display) });
  const may = await audienceIn(databases.studio, study, roles[audience]);
  for (const [name, request] of heard) {
    yield jsonMember(`requests/${name}.json`, request);
    const told = await answerOf(databases.studio, wish, request, may, locale);
    yield jsonMember(`results/${name}.json`, { release: release.hash, ...told });
  }
}

/** Quotes stand once, among the excerpts. */
function withNames({ rows }: JointDisplay) {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      interviews: { ...cell.interviews, excerpts: cell.interviews.excerpts.map(({ id }) => id) },
    })),
  }));
}

/** The answer as its readers may have it; of a table whose cells are released one by one the whole may have to stay. */
async function answerOf(
  db: StudioDb,
  { study, release }: BundleWish,
  request: object,
  audience: Audience,
  locale: Locale,
) {
  try {
    const answer = await answerRelease(db, study, release.id, request, audience);
    return { reply: madeOf(releaseAnswers(answer, audience), (found) => speak(found, locale)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { withheld: problemBody(error, locale).title };
  }
}
