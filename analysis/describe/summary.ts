import { tQuantile } from '../numeric/distributions.ts';
import type { Tally } from '../dataset/tally.ts';

/** What describes the distribution of one variable; NaN where it is not defined. */
export interface Summary {
  readonly n: number;
  readonly missing: number;
  readonly mean: number;
  readonly sd: number;
  readonly variance: number;
  readonly standardError: number;
  readonly meanInterval: readonly [number, number];
  readonly min: number;
  readonly max: number;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly skewness: number;
  readonly kurtosis: number;
}

/** How a quantile lies between two values: as in R and Excel (type 7), or as in SPSS (type 6). */
export type Quantile = 'type7' | 'type6';

/**
 * Quantile of values that each stand `counts` times (R: quantile; with weights Hmisc::wtd.quantile).
 *
 * @example
 * quantileOf({ values: [1, 2, 4], counts: [2, 1, 3] }, 6, 0.25) // => 1.25
 */
export function quantileOf(
  { values, counts }: Tally,
  n: number,
  p: number,
  type: Quantile = 'type7',
): number {
  const position = type === 'type7' ? (n - 1) * p : Math.min(n - 1, Math.max(0, (n + 1) * p - 1));
  const below = Math.max(0, Math.floor(position));
  // The value that stands at 0-based place `at` when every value is written out as often as it occurs.
  const standingAt = (at: number) => {
    let passed = 0;
    for (let i = 0; i < values.length; i++) {
      passed += counts[i]!;
      if (at < passed) return values[i]!;
    }
    return values.at(-1) ?? NaN;
  };
  const low = standingAt(below);
  return low + (position - below) * (standingAt(below + 1) - low);
}

/** The mean of a tally in two parts: far from 0 the first alone would be off by more than values differ. */
interface Centre {
  readonly mean: number;
  readonly rest: number;
}

function centreOf({ values, counts }: Tally): Centre {
  if (values.length === 1) return { mean: values[0]!, rest: 0 };
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    sum += counts[i]! * values[i]!;
    n += counts[i]!;
  }
  const mean = sum / n;
  let off = 0;
  for (let i = 0; i < values.length; i++) off += counts[i]! * (values[i]! - mean);
  return { mean, rest: off / n };
}

/** Σ (x − centre)^power, by multiplication: `**` with a power that varies goes through the general power function. */
function centralSum({ values, counts }: Tally, { mean, rest }: Centre, power: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const off = values[i]! - mean - rest;
    let term = counts[i]!;
    for (let m = 0; m < power; m++) term *= off;
    sum += term;
  }
  return sum;
}

/** Σ of the counts. */
export function size({ counts }: Tally): number {
  return counts.reduce((total, count) => total + count, 0);
}

export function meanOf(tally: Tally): number {
  const { mean, rest } = centreOf(tally);
  return mean + rest;
}

/**
 * Σ (x − mean)².
 *
 * @example
 * squaresOf({ values: [1, 2, 4], counts: [2, 1, 3] }).toFixed(4) // => '11.3333'
 */
export function squaresOf(tally: Tally): number {
  return centralSum(tally, centreOf(tally), 2);
}

/**
 * The summary of a tally: variance over n − 1, quartiles type 7, skewness and excess kurtosis corrected for bias ("type 2" of
 * SPSS, SAS and Excel; psych::describe(type = 2)), interval of the mean by Student's t. Weights replicate rows, so n is their sum.
 * Undefined for too few rows (variance 2, skewness 3, kurtosis 4) and, for shape, when all values are equal. Cost: the number
 * of distinct values. Source: Joanes & Gill (1998), The Statistician 47, 183–189.
 *
 * @example
 * const { mean, sd, skewness, kurtosis } = summarise({ values: [1, 2, 3, 7], counts: [1, 2, 1, 1] })
 * [mean, sd, skewness, kurtosis].map((one) => one.toFixed(2)) // => ['3.00', '2.35', '1.74', '3.32']
 */
export function summarise(tally: Tally, confidence = 0.95): Summary {
  const n = size(tally);
  const centre = centreOf(tally);
  const mean = centre.mean + centre.rest;
  const squares = centralSum(tally, centre, 2);
  const variance = n > 1 ? squares / (n - 1) : NaN;
  const sd = Math.sqrt(variance);
  const standardError = sd / Math.sqrt(n);
  const reach = n > 1 ? tQuantile((1 + confidence) / 2, n - 1) * standardError : NaN;
  const g1 = centralSum(tally, centre, 3) / n / (squares / n) ** 1.5;
  const g2 = centralSum(tally, centre, 4) / n / (squares / n) ** 2 - 3;
  return {
    n,
    missing: tally.missing,
    mean,
    sd,
    variance,
    standardError,
    meanInterval: [mean - reach, mean + reach],
    min: tally.values[0] ?? NaN,
    max: tally.values.at(-1) ?? NaN,
    median: quantileOf(tally, n, 0.5),
    q1: quantileOf(tally, n, 0.25),
    q3: quantileOf(tally, n, 0.75),
    skewness: n > 2 ? (g1 * Math.sqrt(n * (n - 1))) / (n - 2) : NaN,
    kurtosis: n > 3 ? (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3)) : NaN,
  };
}
