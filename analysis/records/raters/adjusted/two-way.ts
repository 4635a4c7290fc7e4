import { solveCholesky } from '../../../numeric/cholesky.ts';
import type { Ratings } from '../ratings.ts';
import { covarianceOf, factored } from '../sum-to-zero.ts';

/** Scores of ratees, at raters and criteria of mean severity. */
export interface Scores {
  readonly at: Float64Array;
  readonly standardErrors: Float64Array;
}

/** Variances over the residual one; infinite ones make an effect a fixed one. */
export interface Shrinkage {
  readonly ratees: number;
  readonly raters: number;
  /** The residual variance; estimated from what is left where it is not known. */
  readonly residual: number | null;
}

export const fixedEffects: Shrinkage = { ratees: Infinity, raters: Infinity, residual: null };

/**
 * Rating = ratee − severity of the rater − difficulty of the criterion, by (penalised) least squares with the ratees eliminated:
 * least squares means where effects are fixed, best linear unbiased predictions where they are random (Henderson's equations).
 * Null where effects cannot be told apart, or nothing is left to estimate the error from. Cost: raters³ and ratings.
 */
export function twoWayScores(
  { given, rater, ratee, criterion }: Ratings,
  { ratees: rateeShare, raters: raterShare, residual }: Shrinkage,
): Scores | null {
  const [n, raters, criteria] = [ratee, rater, criterion].map(({ labels }) => labels.length) as [
    number,
    number,
    number,
  ];
  const mean = raters + criteria;
  const width = mean + 1;
  const pull = 1 / rateeShare;
  const held = new Uint8Array(width);
  if (criteria === 1) held[raters] = 1;
  if (pull === 0) held[mean] = 1;
  const severities = Array.from({ length: raters }, (_, j) => j);
  const difficulties = Array.from({ length: criteria }, (_, i) => raters + i).filter((at) => !held[at]);
  const sums = (Number.isFinite(raterShare) ? [difficulties] : [severities, difficulties]).filter(
    (members) => members.length > 0,
  );

  const information = new Float64Array(width * width);
  const right = new Float64Array(width);
  const counts = Array.from({ length: n }, () => new Map<number, number>([[mean, pull]]));
  const totals = new Float64Array(n);
  const sizes = new Float64Array(n).fill(pull);
  given.forEach((value, row) => {
    const [p, j, i] = [ratee.codes[row]!, rater.codes[row]!, raters + criterion.codes[row]!];
    const own = counts[p]!;
    own.set(j, (own.get(j) ?? 0) + 1).set(i, (own.get(i) ?? 0) + 1);
    totals[p]! += value;
    sizes[p]! += 1;
    information[j * (width + 1)]! += 1;
    information[i * (width + 1)]! += 1;
    information[i * width + j]! += 1;
    right[j]! -= value;
    right[i]! -= value;
  });
  for (let j = 0; j < raters; j++) information[j * (width + 1)]! += 1 / raterShare;
  information[mean * (width + 1)] = n * pull;
  counts.forEach((own, p) => {
    for (const [a, x] of own) {
      right[a]! += (x * totals[p]!) / sizes[p]!;
      for (const [b, y] of own) if (b <= a) information[a * width + b]! -= (x * y) / sizes[p]!;
    }
  });

  held.forEach((isHeld, a) => isHeld && (right[a] = 0));
  const factor = factored(information, held, sums);
  if (!factor) return null;
  const effects = solveCholesky(factor, width, right);
  const at = totals.map((total, p) => {
    let sum = total;
    for (const [a, x] of counts[p]!) sum += x * effects[a]!;
    return sum / sizes[p]!;
  });
  let left = 0;
  given.forEach((value, row) => {
    const severity = effects[rater.codes[row]!]! + effects[raters + criterion.codes[row]!]!;
    left += (value - at[ratee.codes[row]!]! + severity) ** 2;
  });
  const variance = residual ?? left / (given.length - n - (raters - 1) - (criteria - 1));
  if (!(variance > 0) || !Number.isFinite(variance)) return null;
  const covariance = covarianceOf(factor, held, sums);
  const standardErrors = sizes.map((size, p) => {
    let through = 0;
    for (const [a, x] of counts[p]!)
      for (const [b, y] of counts[p]!) through += x * y * covariance[a * width + b]!;
    return Math.sqrt(variance * (1 / size + through / size ** 2));
  });
  return { at, standardErrors };
}
