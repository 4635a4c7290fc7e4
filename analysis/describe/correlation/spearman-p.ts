import gammaln from '@stdlib/math-base-special-gammaln';
import { normalUpperTail, twoSidedT } from '../../numeric/distributions.ts';

const MOST_EXACT = 14;
const SERIES_BELOW = 1290;

/**
 * Two-sided p of Spearman's rho. Without ties exact up to 14 cases; below 1,290 by the Edgeworth series of R's cor.test as far as that
 * holds (to some 10 %; beyond, R's p is 0 or much too large), then by Student's t with n − 2 scaled to join it, and never less than
 * 2 / n!, the chance of one order and its mirror. With ties, or more cases, Student's t. Cost: nothing to speak of, but 0.1 s once
 * for n = 14. Source: Best & Roberts (1975), Applied Statistics 24, 377–379 (AS 89).
 */
export function spearmanP(r: number, n: number, tied: boolean): number {
  if (Number.isNaN(r) || n < 3) return NaN;
  if (tied || n >= SERIES_BELOW) return byT(r, n);
  const most = (n ** 3 - n) / 6;
  // Half of Σd² is a whole number; the tail on the far side is its mirror.
  const half = Math.round(((1 - Math.abs(r)) * most) / 2);
  if (n <= MOST_EXACT) return Math.min(1, 2 * exactLowerTail(half, n));
  const reach = Math.sqrt(Math.min(n / 2, 20) / (n - 1));
  if (Math.abs(r) <= reach) return Math.min(1, bySeries(2 * half, n));
  const last = Math.round(((1 - reach) * most) / 2);
  const joined = (bySeries(2 * last, n) / byT(reach, n)) * byT(r, n);
  return Math.max(joined, 2 * Math.exp(-gammaln(n + 1)));
}

function byT(r: number, n: number): number {
  return twoSidedT(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
}

/** The Edgeworth series at a Σd². */
function bySeries(distance: number, n: number): number {
  const b = 1 / n;
  const x = (1 - (6 * (distance + 1) * b) / (n * n - 1)) * Math.sqrt(n - 1);
  const y = x * x;
  const inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
  const outer = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner);
  const series = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * outer);
  return 2 * (series / Math.exp(y / 2) + normalUpperTail(x));
}

const known = new Map<number, Float64Array>();

/** P(Σd²/2 ≤ half) over all orders of n cases, for the lower half of its values. */
function exactLowerTail(half: number, n: number): number {
  const shares = known.get(n) ?? lowerTails(n);
  known.set(n, shares);
  return shares[half]!;
}

/**
 * Σd²/2 is the sum, over every first part of an order, of how far the values in it exceed the least that they could be. So orders
 * are counted by the set of values that come first: a set adds its own excess to every way in which it came about.
 */
function lowerTails(n: number): Float64Array {
  const width = Math.floor((n ** 3 - n) / 12) + 1;
  const sets = 2 ** n;
  const ways = new Float64Array(sets * width);
  ways[0] = 1;
  for (let set = 1; set < sets; set++) {
    let excess = 0;
    let held = 0;
    for (let value = 1; value <= n; value++) if (set & (1 << (value - 1))) excess += value - ++held;
    for (let value = 1; value <= n; value++) {
      if (!(set & (1 << (value - 1)))) continue;
      const from = (set - (1 << (value - 1))) * width;
      for (let at = excess; at < width; at++) ways[set * width + at]! += ways[from + at - excess]!;
    }
  }
  let before = 0;
  const all = Math.exp(gammaln(n + 1));
  return ways.slice((sets - 1) * width).map((count) => (before += count) / all);
}
