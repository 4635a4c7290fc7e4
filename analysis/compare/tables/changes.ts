import betainc from '@stdlib/math-base-special-betainc';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { clopperPearson } from './proportion.ts';

/** Two-sided p of k or fewer (or as many more) out of n even chances. R: binom.test(k, n). */
function evenChances(k: number, n: number): number {
  const less = Math.min(k, n - k);
  return n === 0 ? NaN : Math.min(1, 2 * betainc(0.5, n - less, less + 1));
}

/**
 * McNemar's test of b people who changed one way and c who changed the other: without and with continuity correction, and exact.
 * R: mcnemar.test, binom.test(b, b + c). Nobody changed: NaN. Source: McNemar (1947), Psychometrika 12, 153–157.
 *
 * @example
 * changes(10, 3).pExact.toFixed(6) // => '0.092285'
 */
export function changes(b: number, c: number) {
  const moved = b + c;
  const chi2 = moved > 0 ? (b - c) ** 2 / moved : NaN;
  const corrected = moved > 0 ? (b === c ? 0 : (Math.abs(b - c) - 1) ** 2 / moved) : NaN;
  return {
    chi2,
    p: chiSquareUpperTail(chi2, 1),
    chi2Continuity: corrected,
    pContinuity: chiSquareUpperTail(corrected, 1),
    pExact: evenChances(b, moved),
  };
}

/** The odds of changing one way rather than the other, b / c, with an exact interval. */
export function oddsOfChange(b: number, c: number, confidence: number) {
  const moved = b + c;
  const odds = (share: number) => share / (1 - share);
  const bounds = moved > 0 ? clopperPearson(b, moved, confidence).map(odds) : [NaN, NaN];
  return { oddsRatio: b / c, oddsRatioInterval: moved > 0 ? ([bounds[0]!, bounds[1]!] as const) : null };
}
