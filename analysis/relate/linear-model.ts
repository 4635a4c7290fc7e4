import { note, type Note } from '../notes/note.ts';
import { fUpperTail, tQuantile, twoSidedT } from '../numeric/distributions.ts';
import type { Term } from './design.ts';
import { hc3Covariance } from './hc3.ts';
import { covarianceOf, fitLeading, residualsOf, type LeastSquares, type LinearFit } from './least-squares.ts';
import { remainder } from '../numeric/triangle.ts';

/** One coefficient with its test. */
export interface Estimate {
  readonly b: number;
  readonly standardError: number;
  readonly t: number;
  readonly p: number;
  readonly interval: readonly [number, number];
}

export interface Coefficient extends Estimate {
  readonly term: string;
  readonly beta: number;
  readonly vif: number;
  readonly tolerance: number;
  readonly partial: number;
  readonly semipartial: number;
}

export interface LinearModel {
  readonly predictors: readonly string[];
  readonly n: number;
  readonly r2: number;
  readonly adjustedR2: number;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly sigma: number;
  readonly durbinWatson: number;
  readonly coefficients: readonly Coefficient[];
}

/** A linear combination of coefficients with its t test and interval. */
export function estimate(b: number, standardError: number, df: number, confidence: number): Estimate {
  const t = b / standardError;
  const reach = tQuantile((1 + confidence) / 2, df) * standardError;
  return { b, standardError, t, p: twoSidedT(t, df), interval: [b - reach, b + reach] };
}

/**
 * Durbin–Watson statistic of residuals in row order: 2 for no serial correlation, towards 0 for positive, 4 for negative.
 * Replication weights count each row w times running. R: `lmtest::dwtest`.
 *
 * @example
 * durbinWatson(Float64Array.of(1, -1, 1, -1), null) // => 3
 */
export function durbinWatson(residuals: Float64Array, weights: Float64Array | null): number {
  let steps = 0;
  let squares = 0;
  let before = residuals[0]!;
  for (let i = 0; i < residuals.length; i++) {
    const e = residuals[i]!;
    steps += (e - before) * (e - before);
    squares += e * e * (weights ? weights[i]! : 1);
    before = e;
  }
  return steps / squares;
}

const unknown: Omit<Coefficient, 'term'> = {
  ...estimate(NaN, NaN, NaN, 0.95),
  beta: NaN,
  vif: NaN,
  tolerance: NaN,
  partial: NaN,
  semipartial: NaN,
};

/** What every coefficient beside the constant says of its predictor: coefficient j of the fit. */
function standardised(
  data: LeastSquares,
  fit: LinearFit,
  j: number,
): Omit<Coefficient, 'term' | keyof Estimate> {
  const { triangle, kept } = data;
  const width = fit.k + 1;
  const length = remainder(triangle, j - 1);
  let inflation = 0;
  for (let m = j; m < width; m++) inflation += fit.transform[j * width + m]! ** 2;
  const t = fit.coefficients[j]! / (fit.sigma * Math.sqrt(inflation));
  const vif = inflation * length ** 2;
  return {
    beta: (fit.coefficients[j]! * length) / remainder(triangle, kept.length),
    vif,
    tolerance: 1 / vif,
    partial: t / Math.sqrt(t * t + fit.df),
    semipartial: t * Math.sqrt((1 - fit.r2) / fit.df),
  };
}

/** How a model is to be read out. */
export interface Reading {
  readonly robust: 'hc3' | 'none';
  readonly confidence: number;
}

/** A fitted model with the covariance of its coefficients (row-major, constant first). */
export interface FittedModel {
  readonly model: LinearModel;
  readonly fit: LinearFit;
  readonly covariance: Float64Array;
  readonly notes: readonly Note[];
}

/**
 * The model of the first `terms.length` columns of the design. Terms that are combinations of earlier ones keep their place with
 * nulls, as NA in R's lm. F is the classical one; with `hc3` the standard errors, t, p and intervals are robust.
 */
export function linearModel(
  data: LeastSquares,
  terms: readonly Term[],
  { robust, confidence }: Reading,
): FittedModel {
  const place = new Map(data.kept.filter((j) => j < terms.length).map((j, at) => [j, at + 1]));
  const fit = fitLeading(data, place.size);
  const residuals = residualsOf(data, fit);
  const exact = fit.rss === 0;
  const notes: Note[] = [];
  if (fit.df <= 0) notes.push(note('no-residual-df'));
  else if (exact) notes.push(note('exact-fit'));
  const hc3 = robust === 'hc3' && fit.df > 0 && !exact ? hc3Covariance(data, fit, residuals) : null;
  const blank = robust === 'hc3' ? hc3 === null : fit.df <= 0 || exact;
  if (robust === 'hc3' && blank && fit.df > 0 && !exact) notes.push(note('no-hc3'));
  const covariance = hc3 ?? covarianceOf(fit, blank ? NaN : fit.sigma ** 2);
  const width = fit.k + 1;
  const read = (j: number) =>
    estimate(fit.coefficients[j]!, Math.sqrt(covariance[j * width + j]!), fit.df, confidence);
  const df2 = fit.df;
  const f = df2 > 0 && !exact ? fit.r2 / fit.k / ((1 - fit.r2) / df2) : NaN;
  const model: LinearModel = {
    predictors: [...new Set(terms.map((term) => term.predictor))],
    n: data.n,
    r2: fit.r2,
    adjustedR2: 1 - ((1 - fit.r2) * (data.n - 1)) / df2,
    f,
    df1: fit.k,
    df2,
    p: fUpperTail(f, fit.k, df2),
    sigma: fit.sigma,
    durbinWatson: exact ? NaN : durbinWatson(residuals, data.weights),
    coefficients: [
      { ...unknown, term: '(Intercept)', ...read(0) },
      ...terms.map(({ name }, i): Coefficient => {
        const j = place.get(i);
        return j === undefined
          ? { term: name, ...unknown }
          : { term: name, ...read(j), ...standardised(data, fit, j) };
      }),
    ],
  };
  return { model, fit, covariance, notes };
}

/** Names of the terms that are combinations of earlier ones, as a note each. */
export function collinearNotes({ kept }: LeastSquares, terms: readonly Term[]): Note[] {
  return terms.filter((_, j) => !kept.includes(j)).map(({ name }) => note('collinear', { name }));
}
