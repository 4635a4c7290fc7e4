import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

/** The newest version of the frame; undefined where a study has none. */
export async function selectFrame(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('frame_version')
    .select(['number', 'hash', 'definition'])
    .where('study_id', '=', study)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Every version, newest first. */
export function selectFrameVersions(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('frame_version')
    .select(['number', 'hash', 'definition', 'saved_at'])
    .where('study_id', '=', study)
    .orderBy('number', 'desc')
    .execute();
}

/** False when somebody else has saved this version. */
export async function insertFrame(db: StudioDb, row: StudioTables['frame_version']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('frame_version')
    .values(row)
    .onConflict((conflict) => conflict.columns(['study_id', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
