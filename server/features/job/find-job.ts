import type { JobId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type JobRow, selectJob } from '../../platform/jobs/job.queries.ts';
import { Problem } from '../../platform/problem.ts';

/** A job of this study; a Problem when there is none, or none any more. */
export async function findJob(db: StudioDb, study: StudyId, job: JobId): Promise<JobRow> {
  const row = await selectJob(db, study, job);
  if (!row) throw new Problem('job-unknown');
  return row;
}
