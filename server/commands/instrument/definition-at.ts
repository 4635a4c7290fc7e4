import { readFile } from 'node:fs/promises';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { readDraft } from '../../../analysis/model/instrument/read-definition.ts';
import { DefinitionError } from '../../../analysis/model/instrument/shape.ts';
import { liftDefinition } from '../../templates/earlier-definition.ts';
import { UsageError } from '../command.ts';

/** The definition in a file, which may be unfinished; what cannot be read is said in one sentence. */
export async function definitionAt(file: string): Promise<Definition> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`The file "${file}" cannot be read.`);
  });
  try {
    return readDraft(liftDefinition(JSON.parse(text)));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`The file "${file}" is not JSON.`);
    if (!(error instanceof DefinitionError)) throw error;
    throw new UsageError(`The definition in "${file}" is wrong at "${error.place}": ${error.reason.en}.`);
  }
}
