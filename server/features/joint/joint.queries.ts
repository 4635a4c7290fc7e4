import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Row = StudioTables['joint_decision'];

/** Everything that was decided in a study, oldest first in each cell, with the names of those who did. */
export async function selectDecisions(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('joint_decision as d')
    .innerJoin('researcher as r', 'r.id', 'd.decided_by')
    .selectAll('d')
    .select('r.name')
    .where('d.study_id', '=', study)
    .orderBy('d.version')
    .execute();
}

/** False where another entry has this version already. */
export async function insertDecision(db: StudioDb, row: Row): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('joint_decision')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['study_id', 'row_code', 'column_code', 'version']).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
