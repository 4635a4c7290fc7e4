import { distinct, note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { fUpperTail } from '../numeric/distributions.ts';
import { checkOutcome, columnsOf, designOf } from './design.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { isConstantOutcome, leastSquares } from './least-squares.ts';
import { collinearNotes, linearModel, type FittedModel } from './linear-model.ts';

/** What a block adds to the model before it: R: `anova(before, after)`. */
function change({ fit }: FittedModel, before: FittedModel | undefined) {
  const df = fit.k - (before?.fit.k ?? 0);
  const r2Change = fit.r2 - (before?.fit.r2 ?? 0);
  const fChange = df > 0 && fit.df > 0 && fit.rss > 0 ? r2Change / df / ((1 - fit.r2) / fit.df) : NaN;
  return { r2Change, dfChange: df, fChange, pChange: fUpperTail(fChange, df, fit.df) };
}

/**
 * Hierarchical linear regression: every model adds a block to the one before, all on the same complete rows.
 *
 * b per unit, `beta` in standard deviations; `vif` above 10 is trouble, `partial` and `semipartial` are correlations.
 * Needs more respondents than coefficients for tests; collinear terms are left out in order. R: `lm`, `car::vif`,
 * `sandwich::vcovHC(type = "HC3")`. One QR serves all blocks: O(n p²).
 */
export const regression: Procedure<'regression'> = {
  check: ({ outcome, blocks }) => checkOutcome({ outcome, predictors: blocks.flat() }),
  run(data, request) {
    const { terms, outcome, weights, notes } = designOf(data, {
      ...request,
      predictors: request.blocks.flat(),
    });
    const solved = leastSquares(columnsOf(terms), outcome, weights);
    const head = {
      n: outcome.values.length,
      missing: 'listwise' as const,
      definition: note('regression', {
        errors: note(request.robust === 'hc3' ? 'errors-hc3' : 'errors-classical'),
        weights: weights ? note('replication-weights') : '',
      }),
    };
    if (outcome.values.length === 0 || isConstantOutcome(solved)) {
      const reason = note(outcome.values.length === 0 ? 'none-complete' : 'outcome-constant');
      return { ...head, models: null, notes: [...notes, reason] };
    }
    let end = 0;
    const fitted = request.blocks.map((block) => {
      end += terms.filter((term) => block.includes(term.predictor)).length;
      return linearModel(solved, terms.slice(0, end), request);
    });
    return {
      ...head,
      ...(request.diagnostics && { diagnostics: diagnose(solved, terms) }),
      models: fitted.map((each, i) => ({ ...each.model, ...change(each, fitted[i - 1]) })),
      notes: distinct([...notes, ...collinearNotes(solved, terms), ...fitted.flatMap((each) => each.notes)]),
    };
  },
};
