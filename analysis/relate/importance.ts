import { note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { checkOutcome, designOf } from './design.ts';
import { lmgShares } from './lmg.ts';

/**
 * Relative importance of predictors (LMG, Shapley): how much of R² each one adds, averaged over all orders of entry.
 *
 * The shares are not negative and add up to `r2`; `percent` is the same out of 100. Exact up to 22 predictors, beyond that null; a
 * collinear predictor counts as far as it comes first. Listwise, weights ignored. R: `relaimpo::calc.relimp(type = "lmg")`.
 * Source: Lindeman, Merenda & Gold (1980). Cost: O(n p²) + 2^p.
 */
export const importance: Procedure<'importance'> = {
  check: checkOutcome,
  run(data, request) {
    const { terms, outcome, notes } = designOf(data, request);
    const shares = lmgShares(terms, outcome);
    const { r2, lmg } = shares;
    return {
      n: outcome.values.length,
      missing: 'listwise',
      definition: note('importance'),
      lmg,
      percent:
        lmg && r2
          ? Object.fromEntries(Object.entries(lmg).map(([name, share]) => [name, (100 * share) / r2]))
          : null,
      r2,
      notes: [...notes, ...shares.notes],
    };
  },
};
