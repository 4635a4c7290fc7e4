import { note, type Note } from '../notes/note.ts';
import type { NumericColumn } from '../dataset/pair-sums.ts';
import { columnsOf, type Term } from './design.ts';
import { fitLeading, isConstantOutcome, leastSquares } from './least-squares.ts';
import { collinearNotes } from './linear-model.ts';
import { averageGains, subsetR2 } from './subset-r2.ts';

/** Shares of R² by predictor, or the reason why there are none. */
export interface Shares {
  readonly r2: number | null;
  readonly lmg: Readonly<Record<string, number>> | null;
  readonly notes: readonly Note[];
}

/** Twice the time and memory for each predictor more; 22 take a second. */
export const MOST_PREDICTORS = 22;

/** LMG shares of the predictors of a design; a categorical predictor enters with all its dummies at once. */
export function lmgShares(terms: readonly Term[], outcome: NumericColumn): Shares {
  const predictors = [...new Set(terms.map((term) => term.predictor))];
  const without = (reason: Note): Shares => ({ r2: null, lmg: null, notes: [reason] });
  if (outcome.values.length === 0) return without(note('none-complete'));
  if (predictors.length > MOST_PREDICTORS)
    return without(note('too-many-predictors', { count: predictors.length, most: MOST_PREDICTORS }));
  const solved = leastSquares(columnsOf(terms), outcome, null);
  if (isConstantOutcome(solved)) return without(note('outcome-constant'));
  const groups = predictors.map((name) =>
    [...solved.kept.keys()].filter((at) => terms[solved.kept[at]!]!.predictor === name),
  );
  const gains = averageGains(subsetR2(solved.triangle, groups), predictors.length);
  return {
    r2: fitLeading(solved, solved.kept.length).r2,
    lmg: Object.fromEntries(predictors.map((name, i) => [name, gains[i]!])),
    notes: collinearNotes(solved, terms),
  };
}
