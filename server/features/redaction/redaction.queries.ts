import { PostgresAdapter } from 'kysely';
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

/** The key of a study's pseudonyms, which nobody else changes before this transaction ends; `first` makes it where there is none. */
export async function lockPseudonymKey(
  db: StudioDb,
  study: StudyId,
  first: () => Uint8Array,
): Promise<Uint8Array> {
  await takeInPseudonymKey(db, study, first());
  // SQLite has one writer at a time and no row locks.
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  const { sealed } = await db
    .selectFrom('pseudonym_key')
    .select('sealed')
    .where('study_id', '=', study)
    .$if(locking, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return sealed;
}

export async function storePseudonymKey(db: StudioDb, study: StudyId, sealed: Uint8Array): Promise<void> {
  await db.updateTable('pseudonym_key').set({ sealed }).where('study_id', '=', study).execute();
}

/** Keeps the key of a study that is still there and has none. */
export async function takeInPseudonymKey(db: StudioDb, study: StudyId, sealed: Uint8Array): Promise<void> {
  const known = await db.selectFrom('study').select('id').where('id', '=', study).executeTakeFirst();
  if (!known) return;
  await db
    .insertInto('pseudonym_key')
    .values({ study_id: study, sealed })
    .onConflict((conflict) => conflict.column('study_id').doNothing())
    .execute();
}
