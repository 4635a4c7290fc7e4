import { sum } from 'simple-statistics';
import type { ChiSquare } from '../confirm/fit-indices.ts';
import { deviance, type Moments } from '../../likelihood/likelihood.ts';
import { minimise, type Minimum } from '../../likelihood/minimise.ts';
import type { Sample } from '../../likelihood/patterns.ts';
import { independent, saturated } from '../../likelihood/saturated.ts';
import { note, type Note } from '../../notes/note.ts';
import { surfaceOf } from './derivatives.ts';
import { looseParameters } from './identification.ts';
import { stateAt, type State } from './matrices.ts';
import { momentsOf, type PathModel } from './model.ts';
import { plainStart, startingValues } from './start.ts';

/** A fitted model beside the saturated one and that of uncorrelated variables. */
export interface PathFit {
  readonly model: PathModel;
  readonly minimum: Minimum;
  readonly n: number;
  readonly samples: readonly Sample[];
  /** The moments of greatest likelihood without a model, by group. */
  readonly moments: readonly Moments[];
  readonly states: readonly State[];
  readonly test: ChiSquare;
  readonly baseline: ChiSquare;
  readonly logLikelihood: number;
}

export type Outcome = PathFit | { readonly reason: Note };

/**
 * Fits a model of paths by maximum likelihood in one or several groups; samples with gaps need its mean structure (FIML). The
 * gradient is exact, steps are of second order to the last digits; the search begins at `near` where that is given. R: `lavaan::sem` (normal likelihood, divisor n). Cost: some
 * 10 steps of patterns × (p³ + parameters²); with gaps all but the last ones on one pattern.
 */
export function fitPaths(model: PathModel, samples: readonly Sample[], near?: Float64Array): Outcome {
  const df = momentsOf(model) - model.parameters;
  if (df < 0) return { reason: note('sem-too-many', { count: -df }) };
  const short = samples.find(({ n }) => n <= model.observed);
  if (short) return { reason: note('sem-few') };
  const answered = samples.map(independent);
  const flat = answered.flatMap(({ variances }) =>
    model.variables.slice(0, model.observed).filter((_, i) => !(variances[i]! > 0)),
  );
  if (flat.length > 0) return { reason: note('sem-flat', { names: [...new Set(flat)] }) };
  const full = samples.map(saturated);
  if (!full.every((found) => found !== null)) return { reason: note('covariances-singular') };
  const moments = full.map((found) => found.moments);
  const minimum = search(model, samples, moments, near);
  if (!minimum) return { reason: note('sem-start') };
  const loose = looseParameters(model, minimum.derivatives.expected);
  if (loose.length > 0) return { reason: note('sem-loose', { names: loose }) };
  if (!minimum.converged) return { reason: note('sem-unsettled') };
  return {
    model,
    minimum,
    n: sum(samples.map(({ n }) => n)),
    samples,
    moments,
    states: samples.map((_, group) => stateAt(model, minimum.parameters, group, moments[group]!)!),
    ...comparisons(model, samples, moments, minimum.derivatives.value, df),
  };
}

/** With gaps first on the moments of the saturated model, which is close to the end and costs one pattern a step. */
function search(
  model: PathModel,
  samples: readonly Sample[],
  moments: readonly Moments[],
  near?: Float64Array,
): Minimum | null {
  const whole = samples.map(({ n, variables, patterns }, group): Sample => {
    const { means, covariances } = moments[group]!;
    const observed = Array.from({ length: variables }, (_, i) => i);
    return patterns.length === 1
      ? samples[group]!
      : { n, variables, patterns: [{ n, observed, means, covariances }] };
  });
  const surface = surfaceOf(model, whole, moments);
  const rough = near ?? startingValues(model, moments);
  const start = Number.isFinite(surface.valueAt(rough)) ? rough : plainStart(model, rough);
  const first = minimise(surface, start, 'damped');
  if (!first || whole.every((sample, group) => sample === samples[group])) return first;
  const last = minimise(surfaceOf(model, samples, moments), first.parameters, 'damped');
  return last && { ...last, iterations: first.iterations + last.iterations };
}

/** χ² of the model and of uncorrelated variables, and the log likelihood, all given the observed predictors. */
function comparisons(
  { exogenous, observed, groups }: PathModel,
  samples: readonly Sample[],
  moments: readonly Moments[],
  value: number,
  df: number,
) {
  const outcomes = Array.from({ length: observed }, (_, i) => i).filter((i) => !exogenous.includes(i));
  const best = sum(samples.map((sample, group) => deviance(sample, moments[group]!)));
  const given = sum(samples.map((sample) => exogenousDeviance(sample, exogenous)));
  const answered = samples.map(independent);
  const uncorrelated = sum(
    answered.map(({ answers, variances }) =>
      sum([0, ...outcomes.map((i) => answers[i]! * (Math.log(variances[i]!) + 1))]),
    ),
  );
  const cells = sum(answered.map(({ answers }) => sum([0, ...outcomes.map((i) => answers[i]!)])));
  const pairs = (k: number) => (k * (k - 1)) / 2;
  return {
    test: { chi2: df === 0 ? 0 : Math.max(0, value - best), df },
    baseline: {
      chi2: Math.max(0, uncorrelated + given - best),
      df: groups * (pairs(observed) - pairs(exogenous.length)),
    },
    logLikelihood: -(value - given + cells * Math.log(2 * Math.PI)) / 2,
  };
}

/** The deviance of the observed predictors at their own moments; they are complete. */
function exogenousDeviance(sample: Sample, exogenous: readonly number[]): number {
  if (exogenous.length === 0) return 0;
  const own = sample.patterns.map(({ n, observed, means, covariances }) => {
    const at = exogenous.map((variable) => observed.indexOf(variable));
    const pick = at.flatMap((i) => at.map((j) => (covariances ? covariances[i * observed.length + j]! : 0)));
    return {
      n,
      observed: exogenous.map((_, i) => i),
      means: Float64Array.from(at, (i) => means[i]!),
      covariances: covariances && Float64Array.from(pick),
    };
  });
  const only: Sample = { n: sample.n, variables: exogenous.length, patterns: own };
  return saturated(only)?.deviance ?? NaN;
}
