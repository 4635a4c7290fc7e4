import { fQuantile } from '../numeric/distributions.ts';
import { limited } from '../numeric/limited.ts';
import type { ScaleVariance } from './scale-variance.ts';

/**
 * Cronbach's alpha: the share of the variance of the sum that the items have in common, 1 for perfect agreement; negative when
 * items oppose each other. k/(k−1) · (1 − Σ item variances / variance of the sum), raw as psych::alpha's raw_alpha.
 * NaN for fewer than two items or a sum without variance. Cost: k². Source: Cronbach (1951), Psychometrika 16, 297–334.
 */
export function cronbachAlpha({ covariance, between }: ScaleVariance, items: readonly number[]): number {
  const k = items.length;
  const own = items.reduce((sum, i) => sum + covariance(i, i), 0);
  const total = between(items, items);
  return k > 1 && total > 0 ? (k / (k - 1)) * (1 - own / total) : NaN;
}

/**
 * Feldt's interval of alpha for n respondents and k items: (1 − α̂)/(1 − α) follows F(n − 1, (n − 1)(k − 1)); psych::alpha.ci.
 * Source: Feldt, Woodruff & Salih (1987), Applied Psychological Measurement 11, 93–103.
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence: number): [number, number] {
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, df1, df2);
  return [bound((1 + confidence) / 2), bound((1 - confidence) / 2)];
}

/**
 * What k parallel parts, each correlating r̄ with every other, give together; standardized alpha, and for two the Spearman–Brown value.
 *
 * @example
 * spearmanBrown(0.5, 2).toFixed(12) // => '0.666666666667'
 */
export function spearmanBrown(r: number, k: number): number {
  return (k * r) / (1 + (k - 1) * r);
}

/**
 * Odd items against even items, in the order given: the Spearman–Brown value of their correlation and Guttman's coefficient
 * 2(1 − (var₁ + var₂)/var), which does not need equal variances. NaN where a half does not vary.
 * Source: Guttman (1945), Psychometrika 10, 255–282.
 */
export function splitHalf({ k, between }: ScaleVariance): { spearmanBrown: number; guttman: number } {
  const items = Array.from({ length: k }, (_, i) => i);
  const odd = items.filter((i) => i % 2 === 0);
  const even = items.filter((i) => i % 2 === 1);
  const [first, second] = [between(odd, odd), between(even, even)];
  return {
    spearmanBrown: spearmanBrown(limited(between(odd, even) / Math.sqrt(first * second)), 2),
    guttman: 2 * (1 - (first + second) / between(items, items)),
  };
}

/** Correlation of an item with the sum of the others: low or negative means that it measures something else or is not reversed. */
export function correctedItemTotal(
  { covariance, between }: ScaleVariance,
  items: readonly number[],
  item: number,
): number {
  const others = items.filter((other) => other !== item);
  const scale = covariance(item, item) * between(others, others);
  return scale > 0 ? limited(between([item], others) / Math.sqrt(scale)) : NaN;
}
