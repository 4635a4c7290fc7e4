import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Values } from '../../contract/construct.ts';
import type { ExcerptId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

/** The values of excerpts, removed ones too, and how many carry the same. */
export async function selectValues(
  db: StudioDb,
  study: StudyId,
): Promise<{ values: Values; count: number }[]> {
  const rows = await db
    .selectFrom('excerpt')
    .select(({ fn }) => ['frame_values', fn.countAll<number>().as('count')])
    .where('study_id', '=', study)
    .groupBy('frame_values')
    .execute();
  return rows.map(({ frame_values, count }) => ({
    values: JSON.parse(frame_values) as Values,
    count: Number(count),
  }));
}

/** Gives the excerpts that carry some values others, at their next version; returns which those are. */
export async function replaceValues(
  db: StudioDb,
  study: StudyId,
  before: Values,
  after: Values,
): Promise<ExcerptId[]> {
  const rows = await db
    .updateTable('excerpt')
    .set((eb) => ({ frame_values: canonicalJson(after), version: eb('version', '+', 1) }))
    .where('study_id', '=', study)
    .where('frame_values', '=', canonicalJson(before))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Queues an excerpt for review; one that waits already waits for the value that it has now. */
export async function queueMerged(db: StudioDb, row: StudioTables['merged_value']): Promise<void> {
  await db
    .insertInto('merged_value')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['excerpt_id', 'dimension']).doUpdateSet({ to_value: row.to_value }),
    )
    .execute();
}

/** Living excerpts of which a value was merged and that nobody has looked at since; of one coder, or of all. */
export function selectMerged(db: StudioDb, study: StudyId, coder: ResearcherId | undefined) {
  return db
    .selectFrom('merged_value as m')
    .innerJoin('excerpt as e', 'e.id', 'm.excerpt_id')
    .select(['m.excerpt_id', 'm.dimension', 'm.from_value', 'm.to_value'])
    .where('e.study_id', '=', study)
    .where('e.removed', '=', 0)
    .$if(coder !== undefined, (query) => query.where('e.coder_id', '=', coder!))
    .orderBy('e.interview_id')
    .orderBy('e.start_point')
    .execute();
}

/** Takes an excerpt off the queue: for one dimension and the value that was read there, or altogether. */
export async function deleteMerged(
  db: StudioDb,
  excerpt: ExcerptId,
  read?: { readonly dimension: string; readonly to: string },
): Promise<void> {
  let query = db.deleteFrom('merged_value').where('excerpt_id', '=', excerpt);
  if (read) query = query.where('dimension', '=', read.dimension).where('to_value', '=', read.to);
  await query.execute();
}
