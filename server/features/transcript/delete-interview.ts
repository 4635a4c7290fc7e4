import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { deleteExcerpts } from '../excerpt/excerpt.door.ts';
import { deleteInterviewRows, latestRevision } from '../interview/interview.door.ts';

/** Deletes an interview for good: its text, the file it came from and every coder's excerpts. */
export async function deleteInterview(db: StudioDb, study: StudyId, interview: InterviewId): Promise<void> {
  await latestRevision(db, study, interview);
  // Excerpts hold on to their revision, so they go first.
  await deleteExcerpts(db, interview);
  await deleteInterviewRows(db, interview);
}
