import { ChildLost } from '../child/child.ts';
import { Problem } from '../problem.ts';
import { randomId } from '../random.ts';
import type { Services } from '../services.ts';
import type { AnyHandler, Work } from './job.ts';
import { beat, claimOf, type ClaimedJob, endJob, giveBack, keepResult } from './job.queries.ts';

const BEAT_EVERY_MS = 1000;
const MOST_ATTEMPTS = 20;
const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** The process stops; somebody else goes on. */
export class Stopping extends Error {}
/** Another runner has claimed the job. */
class ClaimLost extends Error {}

interface Progress {
  done: number;
  total: number;
}

/** Does a job whose claim is ours, and keeps the claim while it lasts. */
export async function performJob(
  services: Services,
  handler: AnyHandler,
  job: ClaimedJob,
  stop: AbortController,
): Promise<void> {
  const { databases, now } = services;
  const progress: Progress = { done: job.done, total: job.total };
  const pulse = setInterval(() => {
    void readPulse(services, job, progress).then((reason) => reason && stop.abort(reason));
  }, BEAT_EVERY_MS);
  let isStored = job.result !== null;
  try {
    if (!isStored) {
      if (job.cancelling === 1) throw new Problem('work-cancelled');
      if (job.attempts > MOST_ATTEMPTS) throw new Problem('job-given-up', { attempts: MOST_ATTEMPTS });
      await handler.run(services, workOf(services, job, stop.signal, progress));
      isStored = true;
    }
    await handler.afterwards?.(services, { id: job.id, study: job.study_id });
    await endJob(databases.studio, job, { state: 'done', problem: null }, now());
  } catch (error) {
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
    await settle(services, handler, job, reason, isStored);
  } finally {
    clearInterval(pulse);
  }
}

/** Keeps the claim; why the job must end, or null. A database that is away for a moment ends nothing. */
async function readPulse(
  { databases, now }: Services,
  job: ClaimedJob,
  progress: Progress,
): Promise<Error | null> {
  const found = await beat(databases.studio, job, progress, now()).catch(() => ({ cancelling: false }));
  if (!found) return new ClaimLost();
  return found.cancelling ? new Problem('work-cancelled') : null;
}

/** After a failure: gives the job back where another try may help, else puts right what it left behind and ends it. */
async function settle(
  services: Services,
  handler: AnyHandler,
  job: ClaimedJob,
  reason: unknown,
  isStored: boolean,
): Promise<void> {
  const { databases, log, now } = services;
  const { studio } = databases;
  if (reason instanceof ClaimLost) return;
  if (reason instanceof Stopping) return giveBack(studio, job, 0, now());
  if (isStored || reason instanceof ChildLost) {
    log.error(reason);
    const pauseMs = Math.min(SHORTEST_PAUSE_MS * 2 ** job.attempts, LONGEST_PAUSE_MS);
    return giveBack(studio, job, pauseMs, now());
  }
  await handler.abandon?.(services, { id: job.id, study: job.study_id });
  const { code, details } = asProblem(services, reason);
  const state = code === 'work-cancelled' ? 'cancelled' : 'failed';
  await endJob(studio, job, { state, problem: JSON.stringify({ code, details }) }, now());
}

/** What is not a Problem is a bug and is logged with a number. */
function asProblem({ log }: Services, reason: unknown): Problem {
  if (reason instanceof Problem) return reason;
  const incident = randomId().slice(0, 8);
  log.error({ err: reason, incident });
  return new Problem('server-fault', { incident });
}

function workOf(
  { databases, keyring }: Services,
  job: ClaimedJob,
  signal: AbortSignal,
  progress: Progress,
): Work<never, unknown> {
  return {
    id: job.id,
    study: job.study_id,
    owner: job.owner_id,
    input: JSON.parse(job.input) as never,
    signal,
    file: () => keyring.unwrap(job.file!),
    progress: (done, total) => Object.assign(progress, { done, total }),
    commit: (write) =>
      databases.studio.transaction().execute(async (db) => {
        const result = JSON.stringify(await write(db));
        if (await keepResult(db, job, result)) return;
        throw job.claim === (await claimOf(db, job)) ? new Problem('work-cancelled') : new ClaimLost();
      }),
  };
}
