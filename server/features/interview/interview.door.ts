import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';

import {
  type Revision,
  selectInterviewCodes,
  type selectLatest,
  selectLatestRevision,
} from './interview.queries.ts';

/** How many interviews a study has: the N of every table of interviews. */
export async function countInterviews(db: StudioDb, study: StudyId): Promise<number> {
  return (await selectInterviewCodes(db, study)).length;
}

/** The text that is coded now, up to a place where one is given. */
export async function latestRevision(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  to?: number,
): Promise<Revision> {
  const found = await selectLatestRevision(db, study, interview, to);
  if (!found) throw new Problem('interview-unknown');
  return found;
}

export { changeInterview } from './change-interview.ts';
export { importInterview } from './import-interview.ts';
export {
  deleteInterviewRows,
  insertInterview,
  insertRevision,
  selectInterviewCodes as interviewCodes,
  selectInterviews as interviewSummaries,
} from './interview.queries.ts';
export { nextCode } from './next-code.ts';
export type LatestInterview = Awaited<ReturnType<typeof selectLatest>>[number];
export { selectLatest as latestInterviews, selectTexts as revisionTexts } from './interview.queries.ts';
