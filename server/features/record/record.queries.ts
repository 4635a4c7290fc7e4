import type { Insertable } from 'kysely';
import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import type { RecordFileId, RecordReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

/** The tables of a study that wait, the first first. */
export async function selectFiles(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('record_file')
    .selectAll()
    .where('study_id', '=', study)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export async function insertFile(db: StudioDb, row: Insertable<StudioTables['record_file']>): Promise<void> {
  await db.insertInto('record_file').values(row).execute();
}

/** False when the study has no such table. */
export async function deleteFile(db: StudioDb, study: StudyId, file: RecordFileId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('record_file')
    .where('study_id', '=', study)
    .where('id', '=', file)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function selectRelease(db: StudioDb, study: StudyId, release: RecordReleaseId) {
  return db
    .selectFrom('record_release')
    .selectAll()
    .where('study_id', '=', study)
    .where('id', '=', release)
    .executeTakeFirst();
}

/** Every release of records of a study, latest first. */
export async function selectReleases(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('record_release')
    .selectAll()
    .where('study_id', '=', study)
    .orderBy('number', 'desc')
    .execute();
}

/** Stores a release unless its number is taken; false in that case. */
export async function insertRelease(db: StudioDb, row: StudioTables['record_release']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('record_release')
    .values(row)
    .onConflict((conflict) => conflict.columns(['study_id', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertColumn(db: StudioDb, row: StudioTables['record_column']): Promise<void> {
  await db.insertInto('record_column').values(row).execute();
}

/** The stored columns of a release, of one table or of all. */
export async function selectColumns(db: StudioDb, release: RecordReleaseId, table?: RecordTable) {
  return db
    .selectFrom('record_column')
    .selectAll()
    .where('release_id', '=', release)
    .$if(table !== undefined, (query) => query.where('record_table', '=', table!))
    .execute();
}
