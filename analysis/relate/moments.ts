import type { Random } from '../numeric/random.ts';
import { meanOf, sdOf } from './spread.ts';

/** Mean vector and mean products of some columns, flat: the p means, then the upper triangle row by row. */
export type Moments = Float64Array;

/** Respondents beyond which resampling them one by one gives way to the normal limit of their moments. */
export const MOST_RESAMPLED = 10_000;

/** The contributions of every row, row-major: its standardised values, then their products. */
function contributions(columns: readonly Float64Array[]): { rows: Float64Array; width: number } {
  const n = columns[0]!.length;
  const p = columns.length;
  const width = p + (p * (p + 1)) / 2;
  const rows = new Float64Array(n * width);
  const standard = columns.map((column) => {
    const [mean, sd] = [meanOf(column), sdOf(column)];
    return column.map((value) => (value - mean) / sd);
  });
  for (let row = 0; row < n; row++) {
    let at = row * width;
    for (const column of standard) rows[at++] = column[row]!;
    for (let i = 0; i < p; i++)
      for (let j = i; j < p; j++) rows[at++] = standard[i]![row]! * standard[j]![row]!;
  }
  return { rows, width };
}

/** Cholesky factor of the covariance of the contributions; directions without spread stay zero. */
function spreadOf(rows: Float64Array, width: number, centre: Moments): Float64Array {
  const n = rows.length / width;
  const factor = new Float64Array(width * width);
  for (let at = 0; at < rows.length; at += width)
    for (let i = 0; i < width; i++) {
      const off = rows[at + i]! - centre[i]!;
      for (let j = 0; j <= i; j++) factor[i * width + j]! += (off * (rows[at + j]! - centre[j]!)) / n;
    }
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

/**
 * A sampler of bootstrap moments of the standardised columns; each call fills and returns the same array.
 *
 * Up to 10,000 rows each sample draws as many rows with replacement: O(n p²) a sample. Beyond, a sample is drawn from the normal
 * distribution that the bootstrap moments tend to, with the covariance of the rows' contributions: O(p⁴) a sample whatever n.
 */
export function bootstrapMoments(columns: readonly Float64Array[], random: Random): () => Moments {
  const n = columns[0]!.length;
  const { rows, width } = contributions(columns);
  const sample = new Float64Array(width);
  if (n <= MOST_RESAMPLED)
    return () => {
      sample.fill(0);
      for (let draw = 0; draw < n; draw++) {
        const at = random.index(n) * width;
        for (let i = 0; i < width; i++) sample[i]! += rows[at + i]!;
      }
      for (let i = 0; i < width; i++) sample[i]! /= n;
      return sample;
    };
  const centre = new Float64Array(width);
  rows.forEach((value, at) => (centre[at % width]! += value / n));
  const factor = spreadOf(rows, width, centre);
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
