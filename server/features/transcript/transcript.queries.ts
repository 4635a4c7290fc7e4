import { sql } from 'kysely';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
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
