import { asProblem } from '../../formats/instrument/as-problem.ts';
import type { SourceFile } from '../../formats/instrument/format.ts';
import { type FoundInstrument, readInstrument } from '../../formats/instrument/index.ts';
import { liftDefinition } from '../../templates/earlier-definition.ts';

/** The body of a child process. */
export async function run(file: SourceFile): Promise<FoundInstrument> {
  try {
    return await readInstrument({ ...file, lift: liftDefinition });
  } catch (error) {
    throw asProblem(error);
  }
}
