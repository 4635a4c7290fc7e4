import { freezeJob } from './features/release/freeze-job.ts';
import { tableImportJob } from './features/release/import-table.ts';
import type { AnyHandler } from './platform/jobs/job.ts';

/** Every kind of work that outlives its request. */
export const jobHandlers: readonly AnyHandler[] = [freezeJob, tableImportJob];
