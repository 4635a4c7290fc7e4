import { toDoubles } from '../../columns.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { distinct, note, type Note } from '../../notes/note.ts';
import { completeRows } from '../../numeric/complete-rows.ts';
import { checkOutcome, columnsOf, type Design, designOf } from '../../relate/design.ts';
import {
  isConstantOutcome,
  type LeastSquares,
  leastSquares,
  residualsOf,
} from '../../relate/least-squares.ts';
import { leverages } from '../../relate/leverages.ts';
import { collinearNotes, linearModel } from '../../relate/linear-model.ts';
import { type Label, schemeNotes } from './peer-groups.ts';
import { placesOf } from './places.ts';
import { stability } from './stability.ts';
import { unitMeans } from './unit-means.ts';

const UNITS_A_COVARIATE = 10;

const nothing = {
  r2: NaN,
  adjustedR2: NaN,
  looR2: NaN,
  f: NaN,
  df1: NaN,
  df2: NaN,
  p: NaN,
  coefficients: [],
  units: [],
};

/** Why there is no model to read, or null. */
function obstacle({ terms, outcome }: Design, solved: LeastSquares): Note | null {
  const n = outcome.values.length;
  const needed = UNITS_A_COVARIATE * terms.length;
  if (n === 0) return note('no-complete-unit');
  if (terms.length === 0) return note('no-covariate-varies');
  if (n < needed) return note('too-few-units', { count: n, needed });
  return isConstantOutcome(solved) ? note('outcome-constant') : null;
}

function modelOf(design: Design, solved: LeastSquares, units: readonly Label[]) {
  const { model, fit, notes } = linearModel(solved, design.terms, { robust: 'none', confidence: 0.95 });
  const residuals = residualsOf(solved, fit);
  const pulls = leverages(solved, fit);
  const given = [...toDoubles(design.outcome)];
  const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
  const spread = given.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const missed = residuals.reduce((sum, e, i) => sum + (e / (1 - pulls[i]!)) ** 2, 0);
  const ranks = placesOf(given);
  const residualRanks = placesOf([...residuals]);
  const { r2, adjustedR2, f, df1, df2, p } = model;
  const looR2 = 1 - missed / spread;
  return {
    ...{ r2, adjustedR2, looR2, f, df1, df2, p },
    coefficients: model.coefficients.map(({ term, b, standardError, t, p: own, interval }) => ({
      ...{ term, b, standardError, t, p: own, interval },
    })),
    units: units.map((unit, i) => ({
      unit,
      mean: given[i]!,
      fitted: given[i]! - residuals[i]!,
      residual: residuals[i]!,
      rank: ranks[i]!,
      residualRank: residualRanks[i]!,
    })),
    notes: [
      ...notes,
      ...collinearNotes(solved, design.terms),
      ...(looR2 < 0 ? [note('predicts-nothing')] : []),
    ],
  };
}

/** How far do points go with circumstances that a unit cannot change? Cost: one pass a variable, then units × covariates². */
export const controllability: Procedure<'controllability'> = {
  check: ({ outcome, covariates }) => checkOutcome({ outcome, predictors: covariates }),
  run(data, asked) {
    const { unit, outcome, covariates, scheme } = asked;
    const { units, data: means } = unitMeans(data, unit);
    const used = [outcome, ...covariates].map((name) => means.column(name));
    const rows = completeRows(used, means.rows) ?? units.keys();
    const categorical = covariates.filter((name) => data.kindOf(name) === 'text');
    const design = designOf(means, { outcome, predictors: covariates, categorical });
    const solved = leastSquares(columnsOf(design.terms), design.outcome, null);
    const reason = obstacle(design, solved);
    const { notes, ...model } = reason
      ? { ...nothing, notes: [reason] }
      : modelOf(
          design,
          solved,
          Array.from(rows, (row) => units[row]!),
        );
    const stable = stability(data, asked);
    return {
      n: design.outcome.values.length,
      missing: 'listwise',
      definition: note('controllability'),
      ...model,
      ...stable,
      notes: distinct([
        ...schemeNotes(data, scheme),
        ...design.notes,
        ...notes,
        ...(Number.isNaN(stable.icc) ? [note('no-stability')] : []),
      ]),
    };
  },
};
