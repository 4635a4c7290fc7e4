import { normalQuantile } from '../../numeric/distributions.ts';
import { oddsRatioOf, type Four } from './strata.ts';

/**
 * Of a table of two by two: how many times the odds, and the share, of the first column are those of the second row in the first row;
 * intervals of their logarithms. An empty cell leaves no interval. Source: Katz, Baptista, Azen & Pike (1978), Biometrics 34, 469–474.
 */
export function ratiosOf(four: Four, confidence: number) {
  const [a, b, c, d] = four;
  const odds = oddsRatioOf(four, confidence);
  const ratio = a / (a + b) / (c / (c + d));
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(b / (a * (a + b)) + d / (c * (c + d)));
  return {
    oddsRatio: odds.oddsRatio,
    oddsRatioInterval: odds.interval,
    riskRatio: ratio,
    riskRatioInterval:
      Number.isFinite(reach) && ratio > 0
        ? ([ratio * Math.exp(-reach), ratio * Math.exp(reach)] as const)
        : null,
  };
}
