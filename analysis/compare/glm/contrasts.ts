import { adjustP } from '../../numeric/adjust.ts';
import { choleskyInPlace, solveCholesky } from '../../numeric/cholesky.ts';
import { tQuantile, twoSidedT } from '../../numeric/distributions.ts';
import { studentizedRangeQuantile, studentizedRangeUpperTail } from '../../numeric/studentized-range.ts';
import { placesOf, type Place } from './means.ts';
import type { Model } from './model.ts';
import type { Solved } from './solve.ts';

/** A contrast of means as it is estimated: in units of the outcome, with its standard error. */
export interface Estimated {
  readonly estimate: number;
  readonly standardError: number;
}

/** How a function of the coefficients, a weight for each column, is estimated. */
export type Estimate = (weights: Float64Array) => Estimated;

/** A mean by its levels, as weights of the coefficients. */
export interface Wanted {
  readonly levels: Readonly<Record<string, number | string>>;
  readonly weights: Float64Array;
}

export type Adjustment = 'tukey' | 'holm' | 'bonferroni';

const minus = (a: Float64Array, b: Float64Array) => a.map((value, j) => value - b[j]!);

function tested({ estimate, standardError }: Estimated, df: number) {
  const t = standardError > 0 ? estimate / standardError : NaN;
  return { estimate, standardError, df, t, p: twoSidedT(t, df) };
}

const around = (estimate: number, reach: number) =>
  Number.isFinite(reach) ? ([estimate - reach, estimate + reach] as const) : null;

/**
 * All pairs of some means, earlier minus later, with p and intervals for that many tests: Tukey by the studentized range, Holm and
 * Bonferroni with intervals by Bonferroni, as emmeans' pairs and confint.
 */
export function pairsOfMeans(
  means: readonly Wanted[],
  estimate: Estimate,
  how: { readonly df: number; readonly adjust: Adjustment; readonly confidence: number },
) {
  const { df, adjust, confidence } = how;
  const pairs = means.flatMap((_, i) => means.slice(i + 1).map((__, j) => [i, i + 1 + j] as const));
  const tests = pairs.map(([i, j]) => tested(estimate(minus(means[i]!.weights, means[j]!.weights)), df));
  const possible = tests.filter(({ t }) => !Number.isNaN(t)).length;
  const p =
    adjust === 'tukey'
      ? tests.map(({ t }) => studentizedRangeUpperTail(Math.abs(t) * Math.SQRT2, means.length, df))
      : adjustP(
          tests.map((test) => test.p),
          adjust,
        );
  const factor =
    possible === 0
      ? NaN
      : adjust === 'tukey'
        ? studentizedRangeQuantile(1 - confidence, means.length, df) / Math.SQRT2
        : tQuantile(1 - (1 - confidence) / (2 * possible), df);
  const name = ({ levels }: Wanted) => Object.values(levels).join(' ');
  return pairs.map(([i, j], at) => ({
    name: `${name(means[i]!)} − ${name(means[j]!)}`,
    pair: [means[i]!.levels, means[j]!.levels],
    ...tests[at]!,
    p: p[at]!,
    interval: around(tests[at]!.estimate, factor * tests[at]!.standardError),
    adjustment: adjust,
  }));
}

/** The weights of a contrast: for each of some factors one number a level; those of several factors are multiplied. */
export type Weights = Readonly<Record<string, readonly number[]>>;

/** A contrast that the reader has named, without correction. */
export function namedContrast(
  model: Model,
  name: string,
  weights: Weights,
  estimate: Estimate,
  { df, confidence }: { readonly df: number; readonly confidence: number },
) {
  const sum = new Float64Array(model.size);
  for (const { levels } of placesOf(model, Object.keys(weights))) {
    const weight = model.factors.reduce(
      (product, { name: factor }, i) => product * (weights[factor]?.[levels[i]!] ?? 1),
      1,
    );
    model.at(levels).forEach((value, j) => (sum[j]! += weight * value));
  }
  const test = tested(estimate(sum), df);
  return {
    name,
    pair: null,
    ...test,
    interval: around(test.estimate, tQuantile((1 + confidence) / 2, df) * test.standardError),
    adjustment: 'none' as const,
  };
}

/**
 * The sum of squares of the differences among some means, with its degrees of freedom: (Lb)ᵀ (L C Lᵀ)⁻¹ Lb. NaN where one of them is
 * not determined. R: emmeans::joint_tests.
 */
export function jointSquares(
  model: Model,
  places: readonly Place[],
  solve: (weights: Float64Array) => Solved,
): { readonly ss: number; readonly df: number } {
  const [first, ...others] = places.map(({ levels }) => model.at(levels));
  const solved = others.map((row) => solve(minus(row, first!)));
  const df = solved.length;
  const products = new Float64Array(df * df);
  solved.forEach(({ direction: a }, i) =>
    solved.forEach(({ direction: b }, j) => {
      products[i * df + j] = a.reduce((sum, value, m) => sum + value * b[m]!, 0);
    }),
  );
  if (df === 0 || !choleskyInPlace(products, df, 1e-10)) return { ss: NaN, df };
  const values = Float64Array.from(solved, (each) => each.values[0]!);
  const shares = solveCholesky(products, df, values);
  return { ss: values.reduce((sum, value, i) => sum + value * shares[i]!, 0), df };
}
