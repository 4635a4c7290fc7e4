import { Problem } from '../../platform/problem.ts';
import { InstrumentFileError } from './format.ts';

/** What a person is told of a file that is not read. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof InstrumentFileError)) return error;
  const { reason, door } = error;
  if (door === null) return new Problem('instrument-file-unreadable', { reason });
  return new Problem('instrument-file-other', { what: reason, door });
}
