import { EventEmitter } from 'node:events';
import type { JobId } from '../../contract/ids.ts';
import type { ClaimedJob } from './job.queries.ts';

/** Spares the runner of this process the wait until it asks the database again. */
export class Bell extends EventEmitter<{
  waiting: [];
  cancelled: [JobId];
  /** A job that only this process can do. */
  given: [ClaimedJob];
}> {}
