import type { InterviewId, RedactionId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

export type RedactionRow = StudioTables['redaction'];

export function selectRedactions(db: StudioDb, revision: RevisionId): Promise<RedactionRow[]> {
  return db
    .selectFrom('redaction')
    .selectAll()
    .where('revision_id', '=', revision)
    .orderBy('start_point')
    .execute();
}

/** Of every interview of a study, or of one. */
export function selectLayer(db: StudioDb, study: StudyId, interview?: InterviewId): Promise<RedactionRow[]> {
  return db
    .selectFrom('redaction')
    .selectAll()
    .where('study_id', '=', study)
    .$if(interview !== undefined, (query) => query.where('interview_id', '=', interview!))
    .execute();
}

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const CHUNK = 1000;

export async function insertRedactions(db: StudioDb, rows: readonly RedactionRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await db
      .insertInto('redaction')
      .values(rows.slice(at, at + CHUNK))
      .execute();
}

/** False when there is no such redaction. */
export async function deleteRedaction(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  redaction: RedactionId,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('redaction')
    .where('id', '=', redaction)
    .where('study_id', '=', study)
    .where('interview_id', '=', interview)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function deleteRedactions(db: StudioDb, revision: RevisionId): Promise<void> {
  await db.deleteFrom('redaction').where('revision_id', '=', revision).execute();
}
