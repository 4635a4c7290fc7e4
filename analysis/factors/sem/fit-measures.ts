import { sum } from 'simple-statistics';
import { fitIndices, type ChiSquare } from '../confirm/fit-indices.ts';
import { srmr } from '../confirm/quality.ts';
import { multiply, traceOf } from './square.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { choleskyInPlace, inverseOfCholesky } from '../../numeric/cholesky.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import type { Sample } from '../../likelihood/patterns.ts';
import type { PathFit } from './fit.ts';
import type { PathModel } from './model.ts';
import type { Robust } from './robust.ts';

/** How well a model fits, by the usual measures. R: `lavaan::fitMeasures`. */
export function fitMeasures(fit: PathFit) {
  const { model, test, baseline, n, logLikelihood, moments, states, samples } = fit;
  const weighted = (of: (group: number) => number) =>
    sum(samples.map((sample, group) => (sample.n / n) * of(group)));
  return {
    ...fitIndices(test, baseline, n, model.groups),
    srmr: weighted((group) => srmr(moments[group]!, states[group]!.implied, model.meanStructure)),
    gfi: weighted((group) => goodnessOfFit(samples[group]!, moments[group]!, states[group]!.implied, model)),
    ...incrementalIndices(test, baseline),
    aic: 2 * (model.parameters - logLikelihood),
    bic: model.parameters * Math.log(n) - 2 * logLikelihood,
    logLikelihood,
    baseline,
  };
}

/** The normed and the incremental index of fit (Bentler & Bonett 1980; Bollen 1989). */
export function incrementalIndices(test: ChiSquare, baseline: ChiSquare) {
  const gained = baseline.chi2 - test.chi2;
  return {
    nfi: test.df === 0 ? 1 : gained / baseline.chi2,
    ifi: baseline.chi2 < test.df ? 1 : gained / (baseline.chi2 - test.df),
  };
}

/**
 * The χ² scaled for answers that are not normal, with the indices made of it, and the robust ones, which estimate what the indices are in
 * the population (Brosseau-Liard & Savalei 2014; Li & Bentler 2006). Null without degrees of freedom.
 */
export function scaledMeasures({ test, baseline, n, model }: PathFit, { factor, baselineFactor }: Robust) {
  if (test.df === 0 || !(factor > 0)) return null;
  const { chi2, df } = test;
  const scale = ({ chi2: plain, df: own }: ChiSquare, by: number) => ({ chi2: plain / by, df: own });
  const [own, base] = [scale(test, factor), scale(baseline, baselineFactor)];
  const indices = fitIndices(own, base, n, model.groups);
  const [excess, baseExcess] = [
    Math.max(chi2 - factor * df, 0),
    Math.max(baseline.chi2 - baselineFactor * baseline.df, chi2 - factor * df, 0),
  ];
  const [t, baseT] = [chi2 - factor * df, baseline.chi2 - baselineFactor * baseline.df];
  const rmseaOf = (divisor: number) => Math.sqrt((model.groups * excess) / (n * divisor));
  return {
    scaled: {
      chi2: own.chi2,
      df,
      p: chiSquareUpperTail(own.chi2, df),
      factor,
      cfi: indices.cfi,
      tli: indices.tli,
      rmsea: rmseaOf(factor * df),
    },
    robust: {
      cfi: baseExcess === 0 ? 1 : 1 - excess / baseExcess,
      tli: 1 - (t * baseline.df) / (baseT * df),
      rmsea: rmseaOf(df),
    },
  };
}

/**
 * 1 less the share of the weighted squares of the moments that the model leaves, with the normal weights at what it implies; moments of observed
 * predictors among themselves do not count. */
export function goodnessOfFit(
  sample: Sample,
  moments: Moments,
  implied: Moments,
  { meanStructure, exogenous }: Pick<PathModel, 'meanStructure' | 'exogenous'>,
): number {
  let [left, whole] = [0, 0];
  for (const { n, observed } of sample.patterns) {
    const [s, sigma] = [among(moments, observed), among(implied, observed)];
    const q = observed.length;
    const factor = sigma.covariances.slice();
    if (!choleskyInPlace(factor, q)) return NaN;
    const w = inverseOfCholesky(factor, q);
    const square = (values: Float64Array) => {
      const product = multiply(w, values, q);
      return traceOf(multiply(product, product, q), q) / 2;
    };
    const quadratic = (values: Float64Array) =>
      values.reduce(
        (total, value, i) => total + values.reduce((own, other, j) => own + w[i * q + j]! * value * other, 0),
        0,
      );
    left += n * square(s.covariances.map((value, at) => value - sigma.covariances[at]!));
    const isGiven = observed.map((i) => exogenous.includes(i));
    whole +=
      n *
      square(s.covariances.map((value, at) => (isGiven[Math.floor(at / q)] && isGiven[at % q] ? 0 : value)));
    if (!meanStructure) continue;
    left += n * quadratic(s.means.map((value, i) => value - sigma.means[i]!));
    whole += n * quadratic(s.means.map((value, i) => (isGiven[i] ? 0 : value)));
  }
  return 1 - left / whole;
}

function among({ means, covariances }: Moments, observed: readonly number[]): Moments {
  const p = means.length;
  return {
    means: Float64Array.from(observed, (i) => means[i]!),
    covariances: Float64Array.from(observed.flatMap((i) => observed.map((j) => covariances[i * p + j]!))),
  };
}
