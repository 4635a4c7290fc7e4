import { literal } from '../minimise/cube.ts';
import { cellsOf, complement, consistency, coverage, ron, sumsOf } from './measures.ts';

/** How far an outcome needs each condition, present and absent. Cost: two passes a condition. */
export function necessities(
  conditions: readonly string[],
  sets: readonly Float64Array[],
  outcome: Float64Array,
) {
  return conditions.flatMap((name, j) =>
    [true, false].map((isPresent) => {
      const own = isPresent ? sets[j]! : complement(sets[j]!);
      const sums = sumsOf(own, outcome);
      return {
        condition: literal(name, isPresent),
        // What suffices and what is necessary are each other turned round.
        consistency: coverage(sums),
        coverage: consistency(sums),
        ron: ron(sums),
        cells: cellsOf(own, outcome),
      };
    }),
  );
}
