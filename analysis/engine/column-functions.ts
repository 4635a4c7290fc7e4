import { max, mean, min, sampleStandardDeviation, sum } from 'simple-statistics';
import type { Expression } from '../model/expression/syntax.ts';
import { rank } from '../numeric/ranks.ts';

/** The value of a whole column's function on each row. `groups` are the rows of each group; other rows have none. */
export function overRows(
  name: Extract<Expression, { kind: 'column' }>['name'],
  values: Float64Array,
  groups: readonly (readonly number[])[],
): Float64Array {
  const result = new Float64Array(values.length).fill(NaN);
  for (const rows of groups) {
    const given = rows.filter((row) => !Number.isNaN(values[row]!));
    const own = within(
      name,
      Float64Array.from(given, (row) => values[row]!),
    );
    if (typeof own === 'number') for (const row of rows) result[row] = own;
    else given.forEach((row, i) => (result[row] = own[i]!));
  }
  return result;
}

/** One number for all rows of a group, or one for each that has a value. */
function within(
  name: Extract<Expression, { kind: 'column' }>['name'],
  given: Float64Array,
): number | Float64Array {
  const values = Array.from(given);
  switch (name) {
    case 'count':
      return values.length;
    case 'sum':
      return values.length > 0 ? sum(values) : NaN;
    case 'mean':
      return values.length > 0 ? mean(values) : NaN;
    case 'min':
      return values.length > 0 ? min(values) : NaN;
    case 'max':
      return values.length > 0 ? max(values) : NaN;
    case 'rank':
      return rank(given).ranks;
    case 'standardise':
      return standardised(values);
  }
}

/** Distances from the mean in standard deviations (n − 1); nothing where the values do not differ. */
function standardised(values: number[]): Float64Array {
  const spread = values.length > 1 ? sampleStandardDeviation(values) : NaN;
  const middle = values.length > 0 ? mean(values) : NaN;
  return Float64Array.from(values, (value) => (spread > 0 ? (value - middle) / spread : NaN));
}
