import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDoubles, type Column } from '../../../analysis/columns.ts';
import { groupsOf } from '../../../analysis/dataset/groups.ts';
import { tallyColumn } from '../../../analysis/dataset/tally.ts';

const integer = (values: readonly number[]) => ({
  kind: 'integer' as const,
  name: 'x',
  values: Int8Array.from(values),
});
const real = (values: Float64Array) => ({ kind: 'real' as const, name: 'x', values });

/** Values, counts and missing of each group, counted one row after the other. */
function plainly(values: readonly number[], groups: readonly (number | null)[], weights: readonly number[]) {
  const labels = [...new Set(groups.filter((group) => group !== null))].sort((a, b) => a - b);
  return labels.map((label) => {
    const rows = [...values.keys()].filter((row) => groups[row] === label);
    const sum = (of: (value: number) => boolean) =>
      rows.filter((row) => of(values[row]!)).reduce((total, row) => total + weights[row]!, 0);
    const distinct = [...new Set(rows.map((row) => values[row]!))].filter((value) => value > -124);
    distinct.sort((a, b) => a - b);
    return {
      values: Float64Array.from(distinct),
      counts: Float64Array.from(distinct, (own) => sum((value) => value === own)),
      missing: sum((value) => value <= -124),
    };
  });
}

/** Rows of a value (three of the codes are missing), a group or none, and a weight. */
const rowsOf = (groups: number) =>
  fc.array(
    fc.record({
      value: fc.integer({ min: -128, max: 127 }),
      group: fc.option(fc.integer({ min: 1, max: groups })),
      weight: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 900, size: 'max' },
  );

describe('tallies', () => {
  it.each([2, 600])('count every value of up to %i groups, answers and doubles alike', (most) => {
    fc.assert(
      fc.property(rowsOf(most), (rows) => {
        const values = rows.map(({ value }) => value);
        const groups = rows.map(({ group }) => group);
        const weights = rows.map(({ weight }) => weight);
        const by: Column = real(Float64Array.from(groups, (group) => group ?? NaN));
        const once = values.map(() => 1);
        const answers = integer(values);
        const doubles = real(toDoubles(answers));
        for (const column of [answers, doubles]) {
          expect(tallyColumn(column, groupsOf(by))).toEqual(plainly(values, groups, once));
          expect(tallyColumn(column, groupsOf(by), Float64Array.from(weights))).toEqual(
            plainly(values, groups, weights),
          );
          const together = values.map(() => 1);
          expect(tallyColumn(column)).toEqual(plainly(values, together, once));
          expect(tallyColumn(column, null, Float64Array.from(weights))).toEqual(
            plainly(values, together, weights),
          );
        }
      }),
      { numRuns: 15, seed: 1 },
    );
  });
});
