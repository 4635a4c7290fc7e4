import type { JobId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type JobRow, selectJob, selectLiveJobs } from '../../platform/jobs/job.queries.ts';
import { Problem } from '../../platform/problem.ts';

/** A job of this study; a Problem when there is none, or none any more. */
export async function findJob(db: StudioDb, study: StudyId, job: JobId): Promise<JobRow> {
  const row = await selectJob(db, study, job);
  if (!row) throw new Problem('job-unknown');
  return row;
}

/** The jobs of a study that wait or run. */
export async function liveJobs(db: StudioDb, study: StudyId): Promise<JobRow[]> {
  return selectLiveJobs(db, study);
}
