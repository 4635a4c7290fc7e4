import { toDoubles, type Column } from '../columns.ts';
import type { Weighting } from '../model/reply.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import type { Note } from '../notes/note.ts';
import { isAbsent, isRecord } from './fields.ts';
import { rakeRows, readRaking } from './raking.ts';
import { within } from './within.ts';

/** The weights of all rows, before any is chosen. */
interface Weights {
  readonly values: Float64Array;
  readonly raking?: Weighting['raking'];
  readonly notes: readonly Note[];
}

/**
 * `weights` of a request: a variable, or margins that they are made to fit. Null where there are none. Throws RequestError where they
 * cannot be made.
 */
export function readWeights(
  request: Fields,
  rows: number,
  columnOf: { readonly numeric: (name: string) => Column; readonly any: (name: string) => Column },
): Weights | null {
  if (isAbsent(request, 'weights')) return null;
  const { weights } = request;
  if (!isRecord(weights) && typeof weights !== 'string')
    throw new RequestError('weights', 'weights-or-margins');
  return within('weights', () => {
    if (typeof weights !== 'string') {
      const { weights: values, ...rest } = rakeRows(readRaking(weights), rows, columnOf.any);
      return { values, ...rest };
    }
    const column = columnOf.numeric(weights);
    if (column.kind === 'text') throw new RequestError(column.name, 'words', { name: column.name });
    return { values: toDoubles(column), notes: [] };
  });
}

/** What the weights of the chosen rows cost; null where none was chosen. */
export function weightingOf(chosen: Float64Array, { raking }: Pick<Weights, 'raking'>): Weighting | null {
  if (chosen.length === 0) return null;
  const [sum, squares] = chosen.reduce(([s, q], w) => [s + w, q + w * w], [0, 0]);
  const effectiveN = (sum * sum) / squares;
  return {
    effectiveN,
    designEffect: chosen.length / effectiveN,
    smallest: chosen.reduce((a, b) => Math.min(a, b)),
    largest: chosen.reduce((a, b) => Math.max(a, b)),
    ...(raking && { raking }),
  };
}
