import { readDefinition } from '../../../analysis/questionnaire/read-definition.ts';
import { DefinitionError } from '../../../analysis/questionnaire/shape.ts';
import type { Definition } from '../../../analysis/questionnaire/definition.ts';
import { Problem } from '../../platform/problem.ts';

/** The definition as it can be asked; a fault becomes the problem that names place and reason. */
export function checkDefinition(given: unknown): Definition {
  try {
    return readDefinition(given);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new Problem('definition-invalid', { place: error.place, reason: error.reason });
  }
}
