import type { Merge } from '../../../analysis/model/frame/change-frame.ts';
import { countValues, mergeValues } from '../../../analysis/model/frame/count-values.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectAttributes, updateAttributes } from './interview.queries.ts';

/** How many interviews carry each value. */
export async function countAttributes(db: StudioDb, study: StudyId): Promise<Record<string, number>> {
  return countValues((await selectAttributes(db, study)).map(({ values }) => ({ values, count: 1 })));
}

/** Gives every interview with a merged value the other one. */
export async function mergeAttributes(db: StudioDb, study: StudyId, merge: Merge): Promise<void> {
  for (const { id, values } of await selectAttributes(db, study))
    if (values[merge.dimension] === merge.from) await updateAttributes(db, id, mergeValues(values, merge));
}
