import { fill, invert } from '../factors/matrices.ts';
import type { ScaleVariance } from './scale-variance.ts';

/**
 * Guttman's λ2: a lower bound of reliability that is never below alpha, for the sizes of covariances enter beside their sum.
 * 1 − Σσᵢ²/σ² + √(k/(k−1) · ΣΣ σᵢⱼ²)/σ² over i ≠ j. NaN for fewer than two items or a sum without variance. Cost: k².
 * Source: Guttman (1945), Psychometrika 10, 255–282. SPSS: RELIABILITY /MODEL=GUTTMAN.
 */
export function lambda2({ k, covariance, between }: ScaleVariance): number {
  const all = Array.from({ length: k }, (_, i) => i);
  const total = between(all, all);
  if (k < 2 || !(total > 0)) return NaN;
  const own = all.reduce((sum, i) => sum + covariance(i, i), 0);
  const squares = all.reduce(
    (sum, i) => all.reduce((inner, j) => inner + (i === j ? 0 : covariance(i, j) ** 2), sum),
    0,
  );
  return 1 - own / total + Math.sqrt((k / (k - 1)) * squares) / total;
}

/**
 * Guttman's λ6: 1 − Σeᵢ²/σ², where eᵢ² is what the other items leave of the variance of an item. NaN for fewer than two items or
 * where items determine each other. Cost: k³. Source: Guttman (1945), Psychometrika 10, 255–282.
 */
export function lambda6({ k, covariance, between }: ScaleVariance): number {
  if (k < 2) return NaN;
  const s = fill(k, k, covariance);
  const inverted = s.to1DArray().every(Number.isFinite) ? invert(s) : null;
  if (!inverted) return NaN;
  const all = Array.from({ length: k }, (_, i) => i);
  const left = all.reduce((sum, i) => sum + 1 / inverted.inverse.get(i, i), 0);
  return 1 - left / between(all, all);
}
