import type { Random } from '../numeric/random.ts';
import { dot } from '../numeric/blocks.ts';
import { meanOf, sdOf } from './spread.ts';

/** Mean vector and mean products of some columns, flat: the p means, then the upper triangle row by row. */
export type Moments = Float64Array;

/** Respondents beyond which resampling them one by one gives way to the normal limit of their moments. */
export const MOST_RESAMPLED = 10_000;
/** Samples that are summed at a time: what a respondent contributes is read once for all of them. */
const AT_ONCE = 4;
/** Rows that are summed at a time: small enough to stay in the cache. */
const HEIGHT = 512;

/** What every row contributes to each moment: its standardised values, then their products. One array a moment. */
function contributions(columns: readonly Float64Array[]): Float64Array[] {
  const standard = columns.map((column) => {
    const [mean, sd] = [meanOf(column), sdOf(column)];
    return column.map((value) => (value - mean) / sd);
  });
  const products = standard.flatMap((left, i) =>
    standard.slice(i).map((right) => left.map((value, row) => value * right[row]!)),
  );
  return [...standard, ...products];
}

/** Cholesky factor of the covariance of the contributions; directions without spread stay zero. */
function spreadOf(shares: readonly Float64Array[], centre: Moments): Float64Array {
  const width = shares.length;
  const factor = new Float64Array(width * width);
  const off = shares.map((own, i) => own.map((value) => value - centre[i]!));
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) factor[i * width + j] = dot(off[i]!, off[j]!) / off[i]!.length;
  for (let j = 0; j < width; j++) {
    const whole = factor[j * width + j]!;
    let pivot = whole;
    for (let m = 0; m < j; m++) pivot -= factor[j * width + m]! ** 2;
    const root = pivot > 1e-12 * whole ? Math.sqrt(pivot) : 0;
    factor[j * width + j] = root;
    for (let i = j + 1; i < width; i++) {
      let sum = factor[i * width + j]!;
      for (let m = 0; m < j; m++) sum -= factor[i * width + m]! * factor[j * width + m]!;
      factor[i * width + j] = root > 0 ? sum / root : 0;
    }
  }
  return factor;
}

/** Adds values, so many times as each of four samples has them, to a place of the moments of each. */
function addTimes(
  values: Float64Array,
  times: readonly Float64Array[],
  from: number,
  to: number,
  place: number,
  moments: readonly Moments[],
): void {
  const [first, second, third, fourth] = times as [Float64Array, Float64Array, Float64Array, Float64Array];
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    a += first[row]! * value;
    b += second[row]! * value;
    c += third[row]! * value;
    d += fourth[row]! * value;
  }
  moments[0]![place]! += a;
  moments[1]![place]! += b;
  moments[2]![place]! += c;
  moments[3]![place]! += d;
}

/** A sampler of moments of respondents drawn with replacement. */
function resampler(shares: readonly Float64Array[], random: Random): () => Moments {
  const n = shares[0]!.length;
  const moments = Array.from({ length: AT_ONCE }, () => new Float64Array(shares.length));
  const times = moments.map(() => new Float64Array(n));
  let next = AT_ONCE;
  const refill = () => {
    times.forEach(random.resample);
    for (const own of moments) own.fill(0);
    for (let from = 0; from < n; from += HEIGHT)
      for (let i = 0; i < shares.length; i++)
        addTimes(shares[i]!, times, from, Math.min(n, from + HEIGHT), i, moments);
    for (const own of moments) for (let i = 0; i < own.length; i++) own[i]! /= n;
    next = 0;
  };
  return () => {
    if (next === AT_ONCE) refill();
    return moments[next++]!;
  };
}

/**
 * A sampler of bootstrap moments of the standardised columns; what a call returns holds until the next one.
 *
 * Up to 10,000 rows each sample draws as many rows with replacement: O(n p²) a sample. Beyond, a sample is drawn from the normal
 * distribution that the bootstrap moments tend to, with the covariance of the rows' contributions: O(p⁴) a sample whatever n.
 */
export function bootstrapMoments(columns: readonly Float64Array[], random: Random): () => Moments {
  const n = columns[0]!.length;
  const shares = contributions(columns);
  if (n <= MOST_RESAMPLED) return resampler(shares, random);
  const width = shares.length;
  const sample = new Float64Array(width);
  const centre = Float64Array.from(shares, (own) => meanOf(own));
  const factor = spreadOf(shares, centre);
  const deviates = new Float64Array(width);
  return () => {
    for (let i = 0; i < width; i++) deviates[i] = random.normal() / Math.sqrt(n);
    for (let i = 0; i < width; i++) {
      sample[i] = centre[i]!;
      for (let j = 0; j <= i; j++) sample[i]! += factor[i * width + j]! * deviates[j]!;
    }
    return sample;
  };
}
