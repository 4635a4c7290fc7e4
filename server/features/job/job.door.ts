import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { Job } from '../../contract/job.ts';
import type { JobId, ResearcherId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { Order } from '../../platform/jobs/job.ts';
import { type JobRow, selectJob } from '../../platform/jobs/job.queries.ts';
import { startJob } from '../../platform/jobs/start-job.ts';
import { preferredLocale, Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import type { Services } from '../../platform/services.ts';
import { describeJob, problemOf } from './describe-job.ts';

const PATIENCE_MS = 5 * 60_000;
const LONGEST_LOOK_MS = 200;

/** What a request is told of its job: the result, or how far it is. */
export type Answer<Result> = { readonly result: Result } | { readonly job: Job };

type Ordered = Omit<Order<unknown>, 'id' | 'owner'> & { readonly id?: JobId };

/**
 * Starts a job of the caller and waits for its end, five minutes at most or as long as the caller prefers (RFC 7240: `respond-async`,
 * `wait=10`). A job that fails meanwhile is refused as the request would be.
 */
export async function answerByJob<Result>(
  services: Services,
  request: FastifyRequest,
  order: Ordered,
): Promise<Answer<Result>> {
  const { id: owner } = caller(request);
  const patienceMs = patienceOf(request.headers.prefer);
  const row = await startAndWatch(services, owner, order, patienceMs);
  const problem = patienceMs > 0 ? problemOf(row) : null;
  if (problem) throw problem;
  if (row.state === 'done' && patienceMs > 0) return { result: JSON.parse(row.result!) as Result };
  return { job: describeJob(row, owner, preferredLocale(request.headers['accept-language'])) };
}

/** Waits for the end of a job that somebody needs done; a Problem where it has none in five minutes, or a bad one. */
export async function endByJob(services: Services, owner: ResearcherId, order: Ordered): Promise<void> {
  const row = await startAndWatch(services, owner, order, PATIENCE_MS);
  if (row.state !== 'done') throw problemOf(row) ?? new Problem('job-under-way');
}

async function startAndWatch(
  services: Services,
  owner: ResearcherId,
  order: Ordered,
  patienceMs: number,
): Promise<JobRow> {
  const id = await startJob(services, { id: randomId<JobId>(), ...order, owner });
  return watch(services, { id, study: order.study }, patienceMs);
}

/** The job at its end, or as it stands when patience ends. */
async function watch(
  { databases: { studio } }: Services,
  { id, study }: Pick<Order<unknown>, 'id' | 'study'>,
  patienceMs: number,
): Promise<JobRow> {
  const until = performance.now() + patienceMs;
  for (let pause = 5; ; pause = Math.min(2 * pause, LONGEST_LOOK_MS)) {
    const row = (await selectJob(studio, study, id))!;
    if (row.ended_at !== null || performance.now() + pause > until) return row;
    await wait(pause);
  }
}

function patienceOf(prefer: string | string[] | undefined): number {
  const wish = String(prefer ?? '');
  if (/\brespond-async\b/.test(wish)) return 0;
  const seconds = /\bwait=(\d{1,4})\b/.exec(wish)?.[1];
  return seconds === undefined ? PATIENCE_MS : Math.min(Number(seconds) * 1000, PATIENCE_MS);
}
