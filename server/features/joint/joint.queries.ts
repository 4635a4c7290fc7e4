import type { StudyId } from '../../contract/ids.ts';
import { rewriteEach } from '../../platform/database/rewrite-each.ts';
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

/** Puts a change through what was seen and inferred in every decision of a study; how many it changed. */
export async function rewriteDecisions(
  db: StudioDb,
  study: StudyId,
  change: (inference: string) => string,
  changeSeen: (document: string) => string,
): Promise<number> {
  const rows = await db.selectFrom('joint_decision').selectAll().where('study_id', '=', study).execute();
  const store = (values: Partial<Row>) => (row: Row) =>
    db
      .updateTable('joint_decision')
      .set(values)
      .where('study_id', '=', study)
      .where('row_code', '=', row.row_code)
      .where('column_code', '=', row.column_code)
      .where('version', '=', row.version)
      .execute();
  const inferred = await rewriteEach(
    rows,
    ({ inference }) => inference,
    change,
    (row, inference) => store({ inference })(row),
  );
  const seen = await rewriteEach(
    rows,
    (row) => row.seen,
    changeSeen,
    (row, text) => store({ seen: text })(row),
  );
  return new Set([...inferred, ...seen]).size;
}
