import { type Job, jobAddresses, type JobKind, type JobList } from '../../../../server/contract/job.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { m } from '../../../messages/compiled/messages.js';
import { ApiProblem, call } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';

const PAUSE_MS = 700;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

export const jobWords: Readonly<Record<JobKind, () => string>> = {
  freeze: m.job_kind_freeze,
  'freeze-preview': m.job_kind_freeze_preview,
  intervals: m.job_kind_intervals,
  'refi-import': m.job_kind_refi_import,
  report: m.job_kind_report,
  simulation: m.job_kind_simulation,
  'table-import': m.job_kind_table_import,
};

interface Ends<Result> {
  /** Told the result, or null where somebody else began the job. */
  readonly ondone: (result: Result | null) => unknown;
  readonly onfail?: (error: unknown) => unknown;
}

/** The job of one kind that is under way in a study, whoever began it, also after the page was loaded again; without a kind, only those it is told to follow. */
export class JobDesk<Result> {
  job = $state.raw<Job>();
  readonly #study: StudyId;
  readonly #ends: Required<Ends<Result>>;
  #turn = 0;

  constructor(study: StudyId, kind: JobKind | null, ends: Ends<Result>) {
    this.#study = study;
    this.#ends = { onfail: (error) => toasts.fail(error), ...ends };
    if (kind) void this.#find(kind);
  }

  /** Follows a job to its end, or until another is followed or the page is left. */
  async follow(job: Job): Promise<void> {
    const turn = ++this.#turn;
    this.job = job;
    try {
      while (this.job.state === 'waiting' || this.job.state === 'running') {
        await pause();
        if (turn !== this.#turn) return;
        const found = await this.#read(this.job);
        if (turn !== this.#turn) return;
        this.job = found;
      }
      const { problem, result } = this.job;
      this.job = undefined;
      if (problem) throw new ApiProblem(problem);
      await this.#ends.ondone(result as Result | null);
    } catch (error) {
      this.job = undefined;
      this.#ends.onfail(error);
    }
  }

  async cancel(): Promise<void> {
    if (!this.job) return;
    this.job = { ...this.job, cancelling: true };
    await call(jobAddresses.cancel, { params: this.#of(this.job) }).catch((error: unknown) =>
      toasts.fail(error),
    );
  }

  leave(): void {
    this.#turn += 1;
  }

  async #find(kind: JobKind): Promise<void> {
    const { jobs } = await call(jobAddresses.list, { params: { study: this.#study } }).catch((): JobList => ({
      jobs: [],
    }));
    const found = jobs.find((job) => job.kind === kind);
    if (found && !this.job) await this.follow(found);
  }

  #of({ id }: Job) {
    return { study: this.#study, job: id };
  }

  /** While the server cannot be reached, what was known last stands. */
  async #read(job: Job): Promise<Job> {
    return call(jobAddresses.show, { params: this.#of(job) }).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 0) return job;
      throw error;
    });
  }
}
