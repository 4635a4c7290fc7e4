import type { Merge } from '../../../analysis/model/frame/change-frame.ts';
import { countValues, mergeValues } from '../../../analysis/model/frame/count-values.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { queueMerged, replaceValues, selectValues } from './values.queries.ts';

/** How many excerpts carry each value, removed ones too: they can be restored. */
export async function countExcerptValues(db: StudioDb, study: StudyId): Promise<Record<string, number>> {
  return countValues(await selectValues(db, study));
}

/** Gives every excerpt with a merged value the other one, and queues it for review by its coder. */
export async function mergeExcerptValues(db: StudioDb, study: StudyId, merge: Merge): Promise<void> {
  const { dimension, from, to } = merge;
  for (const { values } of await selectValues(db, study)) {
    if (values[dimension] !== from) continue;
    for (const excerpt_id of await replaceValues(db, study, values, mergeValues(values, merge)))
      await queueMerged(db, { excerpt_id, dimension, from_value: from, to_value: to });
  }
}
