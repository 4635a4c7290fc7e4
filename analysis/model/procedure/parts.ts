import { Type, type Static, type TSchema } from 'typebox';

/** The pieces that results are made of. */

/** A number; null where it cannot be computed. */
export const value = Type.Union([Type.Number(), Type.Null()]);
export type Value = Static<typeof value>;

export const count = Type.Number();
export const label = Type.Union([Type.String(), Type.Number()]);

export function list<T extends TSchema>(each: T) {
  return Type.Unsafe<readonly Static<T>[]>(Type.Array(each));
}

export function orNull<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** One value for each name. */
export function byName<T extends TSchema>(each: T) {
  return Type.Unsafe<Readonly<Record<string, Static<T>>>>(Type.Record(Type.String(), each));
}

const bounds = Type.Unsafe<readonly [Value, Value]>(Type.Array(value, { minItems: 2, maxItems: 2 }));
export const interval = orNull(bounds);

export function matrix<T extends TSchema>(cell: T) {
  return Type.Object({ rows: list(Type.String()), columns: list(Type.String()), values: list(list(cell)) });
}

/** A statistic with its p. */
export const chiSquareTest = { chi2: value, df: value, p: value };
export const fTest = Type.Object({ f: value, df1: value, df2: value, p: value });
export const tTest = { t: value, df: value, p: value, difference: value, interval };

/** How well a model of covariances fits. */
export const fit = { ...chiSquareTest, cfi: value, tli: value, rmsea: value };

/** One coefficient of a linear model with its test. */
export const estimate = { b: value, standardError: value, t: value, p: value, interval };

export const linearModel = Type.Object({
  predictors: list(Type.String()),
  n: count,
  r2: value,
  adjustedR2: value,
  f: value,
  df1: count,
  df2: count,
  p: value,
  sigma: value,
  durbinWatson: value,
  coefficients: list(
    Type.Object({
      term: Type.String(),
      ...estimate,
      beta: value,
      vif: value,
      tolerance: value,
      partial: value,
      semipartial: value,
    }),
  ),
});

/** One coefficient of a model of log odds; the interval is that of the odds ratio. */
export const logitCoefficient = Type.Object({
  term: Type.String(),
  b: value,
  standardError: value,
  z: value,
  p: value,
  oddsRatio: value,
  interval,
});

/** Levels by the names of their factors. */
export const levels = byName(label);

/** Estimated means; the levels of each stand under the names of their factors too. */
export const estimatedMeans = list(
  Type.Object({
    term: list(Type.String()),
    levels,
    n: count,
    mean: value,
    standardError: value,
    interval,
  }),
);

/** A contrast of estimated means. */
export const contrast = {
  name: Type.String(),
  estimate: value,
  standardError: value,
  df: value,
  t: value,
  p: value,
  interval,
};

/** How far a model of log odds beats the one without predictors. */
export const logitFit = {
  logLikelihood: Type.Optional(value),
  nullLogLikelihood: Type.Optional(value),
  nagelkerke: Type.Optional(value),
  mcFadden: Type.Optional(value),
  chi2: Type.Optional(value),
  df: Type.Optional(value),
  p: Type.Optional(value),
};

/** One coefficient of a model of log rates; the interval is that of the rate ratio. */
export const rateCoefficient = Type.Object({
  term: Type.String(),
  b: value,
  standardError: value,
  z: value,
  p: value,
  rateRatio: value,
  interval,
});

/** How far a model beats the one without predictors, by the likelihood. */
export const likelihoodFit = {
  logLikelihood: Type.Optional(value),
  nullLogLikelihood: Type.Optional(value),
  mcFadden: Type.Optional(value),
  chi2: Type.Optional(value),
  df: Type.Optional(value),
  p: Type.Optional(value),
  aic: Type.Optional(value),
  bic: Type.Optional(value),
};

/** How many answers are 0, and how many a model of counts expects. */
export const zeros = Type.Object({ observed: value, expected: value });

/** How scores of factors are made of standardised items, and how well they stand for the factors. */
export const factorScores = Type.Optional(
  orNull(
    Type.Object({
      method: Type.Enum(['regression', 'bartlett']),
      weights: matrix(value),
      determinacy: byName(value),
      minimumCorrelation: byName(value),
    }),
  ),
);
