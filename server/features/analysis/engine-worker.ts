import { analyse } from '../../../analysis/engine/analyse.ts';
import { RequestError } from '../../../analysis/engine/procedure.ts';
import type { EngineJob, EngineOutcome } from './engine-pool.ts';

/** The body of a worker thread: columns arrive as typed arrays, the reply leaves as plain data. */
export function run({ table, request, definitions }: EngineJob): EngineOutcome {
  try {
    return { reply: analyse(table, request, definitions) };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { refused: { field: error.field, reason: error.reason } };
  }
}
