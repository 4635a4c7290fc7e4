import { toDoubles } from '../columns.ts';
import type { LeastSquares, LinearFit } from './least-squares.ts';

/** How far each row pulls the model to itself, from 1/n to 1. R: hatvalues. Cost: O(n k²). */
export function leverages({ columns, outcome }: LeastSquares, { k, transform }: LinearFit): Float64Array {
  const width = k + 1;
  const values = columns.slice(0, k).map(toDoubles);
  return Float64Array.from(outcome.values, (_, row) => {
    let length = 0;
    for (let m = 0; m < width; m++) {
      let coordinate = transform[m]!;
      for (let j = 0; j < k; j++) coordinate += values[j]![row]! * transform[(j + 1) * width + m]!;
      length += coordinate * coordinate;
    }
    return length;
  });
}
