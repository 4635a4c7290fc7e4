import { toDoubles } from '../../columns.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import type { Term } from '../design.ts';
import { fitLeading, type LeastSquares, residualsOf } from '../least-squares.ts';
import { conditionIndices } from './collinearity.ts';
import { influence } from './influence.ts';
import { reset } from './reset.ts';
import { unequalVariance } from './variance.ts';

/** Skewness and excess kurtosis of residuals, and the test of Jarque and Bera 1980 that both are those of the normal. */
function shapeOf(residuals: Float64Array, weights: Float64Array | null) {
  let [n, m2, m3, m4] = [0, 0, 0, 0];
  residuals.forEach((each, i) => {
    const weight = weights ? weights[i]! : 1;
    n += weight;
    m2 += weight * each ** 2;
    m3 += weight * each ** 3;
    m4 += weight * each ** 4;
  });
  const skewness = m3 / n / (m2 / n) ** 1.5;
  const kurtosis = m4 / n / (m2 / n) ** 2 - 3;
  const chi2 = (n / 6) * (skewness ** 2 + kurtosis ** 2 / 4);
  return { skewness, kurtosis, jarqueBera: { chi2, df: 2, p: chiSquareUpperTail(chi2, 2) } };
}

/**
 * What tells whether the model of all columns can be believed: sums of squares, the variance and the shape of residuals, curves that are
 * missed, people who move it, and what cannot be told apart. Null where it leaves no residuals.
 */
export function diagnose(data: LeastSquares, terms: readonly Term[]) {
  const { columns, outcome, weights, kept } = data;
  const fit = fitLeading(data, kept.length);
  if (fit.k === 0 || fit.df <= 0 || fit.rss === 0) return null;
  const residuals = residualsOf(data, fit);
  const fitted = toDoubles(outcome).map((each, i) => each - residuals[i]!);
  const total = fit.rss / (1 - fit.r2);
  const names = ['(Intercept)', ...kept.map((j) => terms[j]!.name)];
  return {
    sumsOfSquares: {
      model: { ss: total - fit.rss, df: fit.k, ms: (total - fit.rss) / fit.k },
      residual: { ss: fit.rss, df: fit.df, ms: fit.rss / fit.df },
      total: { ss: total, df: fit.k + fit.df, ms: null },
    },
    ...unequalVariance(columns, residuals, weights),
    reset: reset(columns, outcome, fitted, weights),
    residuals: shapeOf(residuals, weights),
    cook: influence(data, fit, residuals),
    collinearity: conditionIndices(columns, weights).map(({ proportions, ...dimension }) => ({
      ...dimension,
      proportions: proportions.map((share, j) => ({ term: names[j]!, share })),
    })),
  };
}
