import type { JobKind } from '../../contract/job.ts';
import type { JobId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../database/tables.ts';
import type { Services } from '../services.ts';

/** What is asked of a runner. */
export interface Order<Input> {
  readonly id: JobId;
  readonly study: StudyId;
  readonly owner: ResearcherId;
  readonly kind: JobKind;
  readonly input: Input;
  readonly file?: Uint8Array;
  /** Of orders with the same slot one at a time is taken. */
  readonly slot?: string;
  /** Whoever orders it while it is under way is given the job there is. */
  readonly shared?: boolean;
  /** It needs what only this process holds in memory. */
  readonly here?: boolean;
}

/** A job as its handler sees it. It may have been begun before, by a process that is gone. */
export interface Work<Input, Result> {
  readonly id: JobId;
  readonly study: StudyId;
  readonly owner: ResearcherId;
  readonly input: Input;
  /** Ends when the job is cancelled, or the process stops. */
  readonly signal: AbortSignal;
  readonly file: () => Uint8Array;
  readonly progress: (done: number, total: number) => void;
  /** Writes and result in one transaction, which counts only while the job is ours: so a job is done once, however often it is begun. */
  readonly commit: (write: (db: StudioDb) => Promise<Result>) => Promise<void>;
}

type JobOf = Pick<Work<unknown, unknown>, 'id' | 'study'>;

/** How jobs of a kind are done. */
export interface Handler<Input, Result> {
  readonly kind: JobKind;
  /** Ends with `commit`. Whatever it does before that must bear to be done again. */
  run(services: Services, work: Work<Input, Result>): Promise<void>;
  /** What follows the result in other databases, until it succeeds. */
  afterwards?(services: Services, job: JobOf): Promise<void>;
  /** Puts right what a job without a result left behind. */
  abandon?(services: Services, job: JobOf): Promise<void>;
}

export type AnyHandler = Handler<never, unknown>;
