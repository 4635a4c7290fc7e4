import { setTimeout as wait } from 'node:timers/promises';
import type { JobId, ResearcherId, StudyId } from '../../../../server/contract/ids.ts';
import type { Handler } from '../../../../server/platform/jobs/job.ts';
import { startJob } from '../../../../server/platform/jobs/start-job.ts';
import { randomId } from '../../../../server/platform/random.ts';
import type { Services } from '../../../../server/platform/services.ts';

export interface Counting {
  readonly steps: number;
}

/** A job of so many steps that leaves one line in the table of looks when it is done. */
export const countingJob: Handler<Counting, { lines: number }> = {
  kind: 'table-import',
  async run(_, { id, study, owner, input, signal, progress, commit }) {
    for (let step = 1; step <= input.steps; step++) {
      await wait(5);
      signal.throwIfAborted();
      progress(step, input.steps);
    }
    await commit(async (db) => {
      const look = { study_id: study, researcher_id: owner, action: 'counted', subject: id };
      await db
        .insertInto('look')
        .values({ id: randomId(), ...look, at: '2026-03-02T08:00:00.000Z' })
        .execute();
      return { lines: 1 };
    });
  },
};

/** Orders a counting job in a study. */
export async function count(services: Services, study: StudyId, input: Counting): Promise<JobId> {
  const id = randomId<JobId>();
  await startJob(services, { id, study, owner: randomId<ResearcherId>(), kind: 'table-import', input });
  return id;
}

/** How often each job has left its line. */
export async function linesOf({ databases }: Services): Promise<number[]> {
  const rows = await databases.studio
    .selectFrom('look')
    .select((eb) => ['subject', eb.fn.countAll<number>().as('lines')])
    .groupBy('subject')
    .execute();
  return rows.map(({ lines }) => lines);
}
