import type { Merge } from '../../../analysis/model/frame/change-frame.ts';
import type { Tags } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Authorship } from './authorship.ts';
import { definitionOf } from './definition-of.ts';
import { recordVersion, selectCodes, selectVersion, updateCode } from './codebook.queries.ts';

/** How many codes are tagged with each value, and how many there are of each kind, `kinds:kind`. */
export async function countTags(db: StudioDb, study: StudyId): Promise<Record<string, number>> {
  const uses: Record<string, number> = {};
  const count = (key: string) => (uses[key] = (uses[key] ?? 0) + 1);
  for (const { kind, tags } of await selectCodes(db, study)) {
    count(`kinds:${kind}`);
    for (const [dimension, values] of Object.entries(tags))
      for (const value of values) count(`${dimension}:${value}`);
  }
  return uses;
}

/** Gives every code with a merged value among its tags the other one; together they are one version of the codebook. */
export async function mergeTags(
  db: StudioDb,
  study: StudyId,
  merge: Merge,
  authorship: Authorship,
): Promise<void> {
  const tagged = (await selectCodes(db, study)).filter(({ tags }) =>
    tags[merge.dimension]?.includes(merge.from),
  );
  if (tagged.length === 0) return;
  for (const code of tagged) {
    const definition = JSON.stringify({ ...definitionOf(code), tags: merged(code.tags, merge) });
    await updateCode(db, study, code.code, code.revision, { definition });
  }
  const version = (await selectVersion(db, study)) + 1;
  const codes = tagged.map(({ code }) => code);
  await recordVersion(db, study, version, authorship, codes);
}

function merged(tags: Tags, { dimension, from, to }: Merge): Tags {
  const values = tags[dimension]!.map((value) => (value === from ? to : value));
  return { ...tags, [dimension]: [...new Set(values)] };
}
