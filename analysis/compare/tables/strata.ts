import { choleskyInPlace, solveCholesky } from '../../numeric/cholesky.ts';
import { chiSquareUpperTail, normalQuantile } from '../../numeric/distributions.ts';

/** A table of two rows and two columns: first row, then second. */
export type Four = readonly [a: number, b: number, c: number, d: number];

const size = ([a, b, c, d]: Four) => a + b + c + d;

/** The odds ratio of one table, with the interval of its logarithm (Woolf); no interval where a cell is empty. */
export function oddsRatioOf([a, b, c, d]: Four, confidence: number) {
  const ratio = (a * d) / (b * c);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { oddsRatio: ratio, interval: around(ratio, reach) };
}

function around(ratio: number, reach: number): readonly [number, number] | null {
  return Number.isFinite(reach) && ratio > 0 ? [ratio * Math.exp(-reach), ratio * Math.exp(reach)] : null;
}

/** Rows by columns of one stratum. */
export type Counts = readonly (readonly number[])[];

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Adds what a stratum says of every cell but the last of each row and column: distance from independence, and covariances. */
function addStratum(counts: Counts, distance: Float64Array, covariance: Float64Array): void {
  const rows = counts.map(sumOf);
  const columns = counts[0]!.map((_, j) => sumOf(counts.map((row) => row[j]!)));
  const n = sumOf(rows);
  const width = columns.length - 1;
  const size = distance.length;
  const spread = (own: readonly number[], i: number, j: number) =>
    (i === j ? n * own[i]! : 0) - own[i]! * own[j]!;
  for (let p = 0; p < size; p++) {
    const [i, j] = [Math.floor(p / width), p % width];
    distance[p]! += counts[i]![j]! - (rows[i]! * columns[j]!) / n;
    for (let q = 0; q < size; q++) {
      const [k, l] = [Math.floor(q / width), q % width];
      covariance[p * size + q]! += (spread(rows, i, k) * spread(columns, j, l)) / (n * n * (n - 1));
    }
  }
}

/**
 * Whether rows and columns go together once the strata are held constant; with continuity correction for two by two. A row or column
 * that nobody has in any stratum of two people or more leaves nothing to test. Source: Mantel & Haenszel (1959), JNCI 22, 719–748;
 * Landis, Heyman & Koch (1978), Int. Stat. Rev. 46, 237–254.
 */
export function mantelHaenszelTest(strata: readonly Counts[]) {
  const size = strata[0] ? (strata[0].length - 1) * (strata[0][0]!.length - 1) : 0;
  const [distance, covariance] = [new Float64Array(size), new Float64Array(size * size)];
  for (const counts of strata) addStratum(counts, distance, covariance);
  const off = Math.abs(distance[0]!);
  const corrected = size === 1 && covariance[0]! > 0 ? Math.max(0, off - 0.5) ** 2 / covariance[0]! : NaN;
  const factor = covariance.slice();
  const isTestable = size > 0 && choleskyInPlace(factor, size, 1e-12);
  const shares = isTestable ? solveCholesky(factor, size, distance) : distance.map(() => NaN);
  const chi2 = isTestable ? distance.reduce((sum, value, p) => sum + value * shares[p]!, 0) : NaN;
  return {
    chi2,
    df: size,
    p: chiSquareUpperTail(chi2, size),
    chi2Continuity: corrected,
    pContinuity: chiSquareUpperTail(corrected, 1),
  };
}

/** The odds ratio that the strata share. Source: variance of Robins, Breslow & Greenland (1986), Biometrics 42, 311–323. */
export function commonOddsRatio(strata: readonly Four[], confidence: number) {
  const shares = strata.map((four) => {
    const [a, b, c, d] = four;
    const n = size(four);
    return { r: (a * d) / n, s: (b * c) / n, p: (a + d) / n, q: (b + c) / n };
  });
  const sum = (of: (one: (typeof shares)[number]) => number) => shares.reduce((all, one) => all + of(one), 0);
  const [r, s] = [sum((one) => one.r), sum((one) => one.s)];
  const variance =
    sum((one) => one.p * one.r) / (2 * r * r) +
    sum((one) => one.p * one.s + one.q * one.r) / (2 * r * s) +
    sum((one) => one.q * one.s) / (2 * s * s);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  return { oddsRatio: r / s, interval: r > 0 && s > 0 ? around(r / s, reach) : null };
}

/** The first cell that a table with the same margins has where its odds ratio is `ratio`. */
function fittedCell([a, b, c, d]: Four, ratio: number): number {
  const [row, column, n] = [a + b, a + c, a + b + c + d];
  if (ratio === 1) return (row * column) / n;
  // (1 − ψ) x² + (n − row − column + ψ (row + column)) x − ψ row column = 0; the root between the bounds, without cancellation.
  const linear = n - row - column + ratio * (row + column);
  const root = Math.sqrt(linear ** 2 + 4 * (1 - ratio) * ratio * row * column);
  return (2 * ratio * row * column) / (linear + root);
}

/**
 * Whether the strata share one odds ratio: Breslow–Day about the common one, and with Tarone's correction. Tables with an empty row or
 * column say nothing of it. Source: Breslow & Day (1980), Statistical Methods in Cancer Research 1, 142; Tarone (1985), Biometrika 72, 91–95.
 */
export function breslowDay(strata: readonly Four[]) {
  const telling = strata.filter(([a, b, c, d]) => (a + b) * (c + d) * (a + c) * (b + d) > 0);
  const { oddsRatio } = commonOddsRatio(telling, 0.95);
  const df = telling.length - 1;
  if (df < 1 || !(oddsRatio > 0) || oddsRatio === Infinity)
    return { chi2: NaN, df, p: NaN, chi2Tarone: NaN, pTarone: NaN };
  const cells = telling.map((four) => {
    const [a, b, c] = four;
    const fitted = fittedCell(four, oddsRatio);
    const [row, column] = [a + b, a + c];
    const rest = size(four) - row - column + fitted;
    const variance = 1 / (1 / fitted + 1 / (row - fitted) + 1 / (column - fitted) + 1 / rest);
    return { off: a - fitted, variance };
  });
  const chi2 = cells.reduce((sum, { off, variance }) => sum + off ** 2 / variance, 0);
  const off = cells.reduce((sum, cell) => sum + cell.off, 0);
  const all = cells.reduce((sum, { variance }) => sum + variance, 0);
  const chi2Tarone = chi2 - off ** 2 / all;
  return {
    chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
    chi2Tarone,
    pTarone: chiSquareUpperTail(chi2Tarone, df),
  };
}
