import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { countSettledValues } from '../adjudication/settled.door.ts';
import { countTags } from '../codebook/tags.door.ts';
import { countExcerptValues } from '../excerpt/values.door.ts';
import { countAttributes } from '../interview/attributes.door.ts';

/** How many excerpts, settled ones, interviews and codes carry each value of the frame. */
export async function countUses(db: StudioDb, study: StudyId): Promise<Record<string, number>> {
  const uses: Record<string, number> = {};
  for (const count of [countExcerptValues, countSettledValues, countAttributes, countTags])
    for (const [key, number] of Object.entries(await count(db, study))) uses[key] = (uses[key] ?? 0) + number;
  return uses;
}
