import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Revision, selectLatestRevision } from './interview.queries.ts';

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
