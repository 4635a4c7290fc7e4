import type { JobId } from '../../contract/ids.ts';
import type { JobKind } from '../../contract/job.ts';
import { storageProblem } from '../database/storage-problem.ts';
import { Problem } from '../problem.ts';
import { randomId } from '../random.ts';
import type { Services } from '../services.ts';
import type { AnyHandler } from './job.ts';
import { claimJob, type ClaimedJob, deleteEnded } from './job.queries.ts';
import { performJob, Stopping } from './perform-job.ts';

const AT_ONCE = 2;
const LOOK_EVERY_MS = 1000;
const SWEEP_EVERY_MS = 10 * 60_000;
const KEPT_MS = 24 * 60 * 60_000;

/** Does the jobs that wait in the database, two at a time, beside any number of runners in other processes. */
export class Runner {
  readonly #services: Services;
  readonly #handlers: ReadonlyMap<JobKind, AnyHandler>;
  readonly #running = new Map<JobId, { readonly stop: AbortController; readonly end: Promise<void> }>();
  #timers: NodeJS.Timeout[] = [];
  #looking: Promise<void> | null = null;
  #stopped = false;
  /** The database did not answer when it was last asked. */
  #isAway = false;

  constructor(services: Services, handlers: readonly AnyHandler[]) {
    this.#services = services;
    this.#handlers = new Map(handlers.map((handler) => [handler.kind, handler]));
  }

  start(): void {
    const { bell } = this.#services;
    bell.on('waiting', () => this.#look());
    bell.on('given', (job) => this.#begin(job));
    bell.on('cancelled', (id) => this.#running.get(id)?.stop.abort(new Problem('work-cancelled')));
    this.#timers = [
      setInterval(() => this.#look(), LOOK_EVERY_MS).unref(),
      setInterval(() => void this.#sweep(), SWEEP_EVERY_MS).unref(),
    ];
    this.#look();
  }

  /** Leaves what is under way to other processes, or to the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#services.bell.removeAllListeners();
    this.#timers.forEach(clearInterval);
    await this.#looking;
    const running = [...this.#running.values()];
    for (const { stop } of running) stop.abort(new Stopping());
    await Promise.all(running.map(({ end }) => end));
  }

  #look(): void {
    this.#looking ??= this.#claim()
      .then(
        () => void (this.#isAway = false),
        (error: unknown) => this.#tell(error),
      )
      .finally(() => (this.#looking = null));
  }

  /** A database that is away is told once, not each second until it is back. */
  #tell(error: unknown): void {
    const isAway = error instanceof Error && storageProblem(error) !== null;
    if (!isAway || !this.#isAway) this.#services.log.error(error);
    this.#isAway = isAway;
  }

  async #claim(): Promise<void> {
    const { databases, now } = this.#services;
    while (!this.#stopped && this.#running.size < AT_ONCE) {
      const job = await claimJob(databases.studio, randomId(), [...this.#handlers.keys()], now());
      if (!job) return;
      this.#begin(job);
    }
  }

  #begin(job: ClaimedJob): void {
    const stop = new AbortController();
    const end = performJob(this.#services, this.#handlers.get(job.kind)!, job, stop)
      .catch((error: unknown) => this.#services.log.error(error))
      .finally(() => {
        this.#running.delete(job.id);
        if (!this.#stopped) this.#look();
      });
    this.#running.set(job.id, { stop, end });
  }

  async #sweep(): Promise<void> {
    const { databases, log, now } = this.#services;
    const before = new Date(now().getTime() - KEPT_MS);
    await deleteEnded(databases.studio, before).catch((error: unknown) => log.error(error));
  }
}
