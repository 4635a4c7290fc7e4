import { setTimeout as wait } from 'node:timers/promises';
import type { JobId, StudyId } from '../../server/contract/ids.ts';
import { type JobRow, selectJob } from '../../server/platform/jobs/job.queries.ts';
import type { Services } from '../../server/platform/services.ts';

/** The row of a job once it has ended. */
export async function endOf(
  { databases }: Pick<Services, 'databases'>,
  study: StudyId,
  id: JobId,
): Promise<JobRow> {
  for (;;) {
    const row = await selectJob(databases.studio, study, id);
    if (row?.ended_at) return row;
    await wait(20);
  }
}
