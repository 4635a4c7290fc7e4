import { sql } from 'kysely';
import type { InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { Revision } from '../../contract/transcript.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export function selectRevisions(db: StudioDb, study: StudyId, interview: InterviewId): Promise<Revision[]> {
  return db
    .selectFrom('transcript_revision as revision')
    .innerJoin('interview', 'interview.id', 'revision.interview_id')
    .select(['revision.id', 'revision.number', 'revision.sha256'])
    .select(sql<number>`length(revision.text)`.as('characters'))
    .where('interview.study_id', '=', study)
    .where('interview.id', '=', interview)
    .orderBy('revision.number', 'desc')
    .execute();
}

export function selectRevisionText(db: StudioDb, revision: RevisionId): Promise<{ text: string }> {
  return db
    .selectFrom('transcript_revision')
    .select('text')
    .where('id', '=', revision)
    .executeTakeFirstOrThrow();
}

/** A correction has no file that it came from; the imported one stays with revision 1. */
export async function insertCorrection(
  db: StudioDb,
  row: { id: RevisionId; interview: InterviewId; number: number; text: string; sha256: string },
): Promise<void> {
  const { interview, ...revision } = row;
  await db
    .insertInto('transcript_revision')
    .values({ ...revision, interview_id: interview, original: new Uint8Array(0), original_name: '' })
    .execute();
}
