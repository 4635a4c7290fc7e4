import type { Job } from '../../contract/job.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import type { Locale } from '../../contract/construct.ts';
import type { JobRow } from '../../platform/jobs/job.queries.ts';
import { Problem, problemBody } from '../../platform/problem.ts';

/** A job for one who asks: everybody sees how far it is, only who began it what came of it. */
export function describeJob(row: JobRow, asker: ResearcherId, locale: Locale): Job {
  const { id, kind, state, done, total } = row;
  const own = row.owner_id === asker;
  const reason = problemOf(row);
  // A sentence may quote the file that somebody else gave.
  const problem = own || !reason || reason.code === 'work-cancelled' ? reason : new Problem('job-failed');
  return {
    id,
    kind,
    state,
    cancelling: row.cancelling === 1,
    own,
    progress: { done, total },
    result: own && state === 'done' ? (JSON.parse(row.result!) as unknown) : null,
    problem: problem && problemBody(problem, locale),
  };
}

/** Why a job ended without a result. */
export function problemOf({ problem }: Pick<JobRow, 'problem'>): Problem | null {
  if (problem === null) return null;
  const { code, details } = JSON.parse(problem) as Pick<Problem, 'code' | 'details'>;
  return new Problem(code, details);
}
