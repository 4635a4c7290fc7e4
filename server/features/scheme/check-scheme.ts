import { formFault, readScheme } from '../../../analysis/model/scheme/read-scheme.ts';
import type { Scheme } from '../../../analysis/model/scheme/scheme.ts';
import { SchemeError, type SchemeFault } from '../../../analysis/model/scheme/scheme-fault.ts';
import { Problem } from '../../platform/problem.ts';

/** A draft that may be unfinished; what cannot be kept becomes the problem that names place and reason. */
export function checkDraft(given: object): Scheme {
  const fault = formFault(given);
  if (fault) throw problemOf(fault);
  return given as Scheme;
}

/** The scheme as points can be given by it; a fault becomes the problem that names place and reason. */
export function checkScheme(given: unknown): Scheme {
  try {
    return readScheme(given);
  } catch (error) {
    throw error instanceof SchemeError ? problemOf(error) : error;
  }
}

const problemOf = ({ place, reason }: Pick<SchemeFault, 'place' | 'reason'>) =>
  new Problem('scheme-invalid', { place, reason });
