import { readDefinition, readDraft } from '../../../analysis/model/instrument/read-definition.ts';
import { DefinitionError } from '../../../analysis/model/instrument/shape.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { liftDefinition } from '../../templates/earlier-definition.ts';
import { Problem } from '../../platform/problem.ts';

/** The definition as it can be asked; a fault becomes the problem that names place and reason. */
export const checkDefinition = (given: unknown): Definition => checked(readDefinition, given);

/** A draft that may be unfinished; what cannot be kept becomes the problem that names place and reason. */
export const checkDraft = (given: unknown): Definition => checked(readDraft, given);

function checked(read: (given: unknown) => Definition, given: unknown): Definition {
  try {
    return read(liftDefinition(given));
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new Problem('definition-invalid', { place: error.place, reason: error.reason });
  }
}
