import type { ErasureId, InterviewId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

export async function selectHead(db: StudioDb, study: StudyId, interview: InterviewId) {
  return db
    .selectFrom('interview')
    .select(['code', 'created_at'])
    .where('study_id', '=', study)
    .where('id', '=', interview)
    .executeTakeFirst();
}

/** All that was said in an interview, and all that was quoted of it. */
export async function selectWords(db: StudioDb, interview: InterviewId) {
  const revisions = await db
    .selectFrom('transcript_revision')
    .select('text')
    .where('interview_id', '=', interview)
    .execute();
  const excerpts = await db
    .selectFrom('excerpt')
    .select('quote')
    .where('interview_id', '=', interview)
    .execute();
  const settled = await db
    .selectFrom('settled_excerpt')
    .select('quote')
    .where('interview_id', '=', interview)
    .execute();
  return { revisions, excerpts, settled };
}

export async function countAround(db: StudioDb, interview: InterviewId) {
  const count = async (table: 'memo' | 'redaction') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .where('interview_id', '=', interview)
          .executeTakeFirstOrThrow()
      ).n,
    );
  return { memos: await count('memo'), redactions: await count('redaction') };
}

export async function insertErasure(db: StudioDb, row: StudioTables['erasure']): Promise<void> {
  await db.insertInto('erasure').values(row).execute();
}

const selection = (db: StudioDb, study: StudyId) =>
  db
    .selectFrom('erasure')
    .leftJoin('researcher', 'researcher.id', 'erasure.researcher_id')
    .select(['erasure.id', 'erasure.at', 'erasure.researcher_id', 'erasure.certificate', 'researcher.name'])
    .where('erasure.study_id', '=', study);

export type ErasureRow = Awaited<ReturnType<typeof selectErasures>>[number];

export function selectErasures(db: StudioDb, study: StudyId) {
  return selection(db, study).orderBy('erasure.at', 'desc').orderBy('erasure.id').execute();
}

export function selectErasure(db: StudioDb, study: StudyId, erasure: ErasureId) {
  return selection(db, study).where('erasure.id', '=', erasure).executeTakeFirst();
}
