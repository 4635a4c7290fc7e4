import { intervalsJob } from './features/agreement/intervals-job.ts';
import { refiImportJob } from './features/refi/import-job.ts';
import { freezeJob } from './features/release/freeze-job.ts';
import { previewFreezeJob } from './features/release/preview-freeze.ts';
import { tableImportJob } from './features/release/import-table.ts';
import { simulationJob } from './features/release/simulate-release.ts';
import { reportJob } from './features/report/report-job.ts';
import type { AnyHandler } from './platform/jobs/job.ts';

/** Every kind of work that outlives its request. */
export const jobHandlers: readonly AnyHandler[] = [
  freezeJob,
  intervalsJob,
  previewFreezeJob,
  refiImportJob,
  reportJob,
  simulationJob,
  tableImportJob,
];
