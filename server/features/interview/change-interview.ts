import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { InterviewChange } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { checkAttributes } from '../frame/frame.door.ts';
import { updateInterview } from './interview.queries.ts';
import { latestRevision } from './latest-revision.ts';

/** Changes what is said about an interview; its text has revisions of its own. */
export async function changeInterview(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  change: InterviewChange,
): Promise<void> {
  await latestRevision(db, study, interview);
  await checkAttributes(db, study, change.attributes);
  const changed = await updateInterview(db, study, interview, { ...change, title: change.title.trim() });
  if (!changed) throw new Problem('interview-code-taken', { code: change.code });
}
