import type { Table } from '../../../analysis/columns.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { Recent } from '../../../analysis/engine/recent.ts';
import type { EngineJob, EngineOutcome } from './engine-job.ts';

/** Bytes of cells that a worker keeps for the next request: a release of 700,000 × 60 answers and its scores take 100 MB. */
const ROOM = 128e6;

function bytesOf({ columns }: Table): number {
  return [...columns.values()].reduce((sum, { values }) => sum + values.byteLength, 0);
}

const releases = new Recent<Table>(ROOM, bytesOf);

/**
 * The body of a child process: columns arrive as typed arrays, the answer leaves as plain data. A release is kept by its hash, and with
 * it the sums that later requests share; a worker that does not know it says so.
 */
export function run({ release, table, request, definitions }: EngineJob): EngineOutcome {
  const known = table ?? (release === undefined ? undefined : releases.get(release));
  if (!known) return { unknown: true };
  if (release !== undefined) releases.set(release, known);
  try {
    return { answer: answer(known, request, definitions) };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { refused: { field: error.field, reason: error.reason } };
  }
}
