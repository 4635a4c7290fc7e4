import { Problem } from '../../platform/problem.ts';
import { InstrumentFileError, type SourceFile } from './format.ts';
import { type FoundInstrument, readInstrument } from './index.ts';

/** The body of a child process. */
export async function run(file: SourceFile): Promise<FoundInstrument> {
  try {
    return await readInstrument(file);
  } catch (error) {
    throw asProblem(error);
  }
}

/** What a person is told of a file that is not read. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof InstrumentFileError)) return error;
  const { reason, door } = error;
  if (door === null) return new Problem('instrument-file-unreadable', { reason });
  return new Problem('instrument-file-other', { what: reason, door });
}
