import { Matrix } from 'ml-matrix';
import { chiSquareUpperTail } from '../numeric/distributions.ts';
import { modelDf } from './explore.ts';
import { fill, invert } from './matrices.ts';

/** How well the loadings reproduce the correlations; null where that is not defined. */
export interface ExploratoryFit {
  readonly chi2: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly rmsea: number | null;
  readonly tli: number | null;
}

/**
 * Bartlett-corrected χ² of the likelihood discrepancy between R and the model with its diagonal at 1, whatever the
 * extraction, with RMSEA and TLI made of it. R: STATISTIC, RMSEA and TLI of `psych::fa`.
 */
export function exploratoryFit(r: Matrix, reproduced: Matrix, n: number, factors: number): ExploratoryFit {
  const p = r.rows;
  const df = modelDf(p, factors);
  const sample = invert(r);
  const model = invert(fill(p, p, (i, j) => (i === j ? 1 : reproduced.get(i, j))));
  const weight = n - 1 - (2 * p + 5) / 6 - (2 * factors) / 3;
  if (sample === null || model === null || !(weight > 0))
    return { chi2: null, df, p: null, rmsea: null, tli: null };
  const trace = Matrix.mul(model.inverse, r).sum();
  const discrepancy = Math.max(0, trace + model.logDeterminant - sample.logDeterminant - p);
  const chi2 = discrepancy * weight;
  if (df === 0) return { chi2, df, p: null, rmsea: null, tli: null };
  const perDf = discrepancy / df;
  const independence = (-2 * sample.logDeterminant) / (p * (p - 1));
  return {
    chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
    rmsea: Math.sqrt(Math.max(chi2 / (df * n) - 1 / (n - 1), 0)),
    tli: (independence - perDf) / (independence - 1 / weight),
  };
}
