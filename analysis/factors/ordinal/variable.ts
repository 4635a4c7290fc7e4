import type { NumericColumn } from '../../numeric/centred.ts';
import { codesOf } from '../../numeric/codes.ts';
import { normalDensity } from '../../numeric/distributions.ts';
import { thresholdsOf } from '../../numeric/polychoric.ts';
import { toDoubles } from '../../columns.ts';
import type { Influence } from './influence.ts';

/** An ordered variable without gaps, seen as categories of a standard normal one. */
export interface Ordered {
  readonly kind: 'ordered';
  /** The category of each row, from 1. */
  readonly codes: Uint8Array;
  /** The limits between categories, from −∞ to ∞. */
  readonly limits: readonly number[];
  readonly counts: readonly number[];
}

/** A measured variable without gaps. */
export interface Measured {
  readonly kind: 'measured';
  readonly mean: number;
  /** Divisor n. */
  readonly deviation: number;
  /** Deviations from the mean, in standard deviations. */
  readonly z: Float64Array;
}

export type Variable = Ordered | Measured;

/** Thresholds of a column of at most 255 values; null when there are more, or fewer than two. */
export function orderedVariable(column: NumericColumn): Ordered | null {
  const coded = codesOf(column);
  if (!coded || coded.values.length < 2) return null;
  const counts = Array.from(coded.values, () => 0);
  for (const code of coded.codes) if (code > 0) counts[code - 1]! += 1;
  return { kind: 'ordered', codes: coded.codes, limits: thresholdsOf(counts), counts };
}

/** Mean and deviation of a column; null when it does not vary or its squares are beyond numbers. */
export function measuredVariable(column: NumericColumn): Measured | null {
  const values = toDoubles(column);
  const first = values[0] ?? NaN;
  const mean = first + values.reduce((sum, value) => sum + (value - first) / values.length, 0);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0);
  if (!(variance > 1e-26 * mean * mean && variance < Infinity)) return null;
  const deviation = Math.sqrt(variance);
  return { kind: 'measured', mean, deviation, z: values.map((value) => (value - mean) / deviation) };
}

/** What each row adds to the estimates of one variable by itself: its thresholds, or its mean and its variance. */
export function influencesOf(variable: Variable): Influence[] {
  return variable.kind === 'ordered' ? ofThresholds(variable) : ofMoments(variable);
}

function ofThresholds({ codes, limits, counts }: Ordered): Influence[] {
  const n = codes.length;
  let below = 0;
  return limits.slice(1, -1).map((limit, t) => {
    below += counts[t]!;
    const scale = n * normalDensity(limit);
    const share = below / n;
    return {
      by: 'category',
      codes,
      values: Float64Array.from(counts, (_, category) => ((category <= t ? 1 : 0) - share) / scale),
    };
  });
}

/** The inverse of the summed products of the scores of mean and variance, times the scores. */
function ofMoments({ deviation, z }: Measured): Influence[] {
  const variance = deviation ** 2;
  const byMean = z.map((value) => value / deviation);
  const byVariance = z.map((value) => (value * value - 1) / (2 * variance));
  const sum = (a: Float64Array, b: Float64Array) => a.reduce((total, value, r) => total + value * b[r]!, 0);
  const [mm, mv, vv] = [sum(byMean, byMean), sum(byMean, byVariance), sum(byVariance, byVariance)];
  const determinant = mm * vv - mv * mv;
  const row = (a: number, b: number): Influence => ({
    by: 'row',
    values: byMean.map((score, r) => (a * score + b * byVariance[r]!) / determinant),
  });
  return [row(vv, -mv), row(-mv, mm)];
}
