import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

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
