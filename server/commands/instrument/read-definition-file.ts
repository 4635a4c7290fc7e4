import { readFile } from 'node:fs/promises';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../analysis/model/instrument/read-definition.ts';
import { DefinitionError } from '../../../analysis/model/instrument/shape.ts';
import { liftDefinition } from '../../templates/earlier-definition.ts';

/** The definition in a file; null, with a sentence on stderr, where there is none that can be used. */
export async function readDefinitionFile(file: string): Promise<Definition | null> {
  try {
    return readDefinition(liftDefinition(JSON.parse(await readFile(file, 'utf8'))));
  } catch (error) {
    const isExpected =
      error instanceof DefinitionError || error instanceof SyntaxError || (error instanceof Error && 'code' in error);
    if (!isExpected) throw error;
    process.stderr.write(`The definition in "${file}" cannot be used: ${error.message}\n`);
    return null;
  }
}
