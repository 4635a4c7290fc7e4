import { Matrix } from 'ml-matrix';
import { oneFactorMl } from '../factors/one-factor.ts';
import type { ScaleVariance } from './scale-variance.ts';

/**
 * McDonald's omega total of the sum of items: (Σλ)² / ((Σλ)² + Σψ) with one factor by maximum likelihood. Read like alpha, without
 * the assumption of equal loadings. `standardized` takes the loadings of the correlation matrix (the sum of z-scores).
 * NaN for fewer than three items, a singular matrix or no convergence. Cost: one factor fit.
 * Source: McDonald (1999), Test Theory; equals lavaan's one-factor cfa with maximum likelihood.
 */
export function omegaTotal(
  { covariance }: ScaleVariance,
  items: readonly number[],
  metric: 'raw' | 'standardized' = 'raw',
): number {
  const scale = (i: number) => (metric === 'raw' ? 1 : Math.sqrt(covariance(i, i)));
  const rows = items.map((i) => items.map((j) => covariance(i, j) / (scale(i) * scale(j))));
  if (items.length < 3 || rows.flat().some((value) => !Number.isFinite(value))) return NaN;
  const fit = oneFactorMl(new Matrix(rows));
  if (!fit?.converged) return NaN;
  const common = fit.loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return common / (common + fit.uniquenesses.reduce((sum, psi) => sum + psi, 0));
}
