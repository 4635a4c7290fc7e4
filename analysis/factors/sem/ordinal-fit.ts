import type { ChiSquare } from '../confirm/fit-indices.ts';
import { leastSquares, robustOf, type Prediction, type Target } from '../ordinal/least-squares.ts';
import { gammaOf, type OrdinalMoments } from '../ordinal/moments.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { note, type Note } from '../../notes/note.ts';
import { looseParameters } from './identification.ts';
import type { State } from './matrices.ts';
import type { PathModel } from './model.ts';
import type { OrdinalModel } from './ordinal-model.ts';
import { completed, ordinalStateAt, spread } from './ordinal-state.ts';
import { covariancesAmong, momentsOf, seen } from './ordinal-targets.ts';
import { adjust, baselineOf, goodnessOfFit, type Adjusted } from './ordinal-test.ts';
import { startingValues } from './start.ts';

/** A fitted model of ordered and measured variables. */
export interface OrdinalFit {
  readonly model: PathModel;
  readonly minimum: { readonly parameters: Float64Array };
  /** Covariances of all parameters, also of those that follow from the free ones: the sandwich. */
  readonly covariances: Float64Array;
  readonly n: number;
  /** Respondents by group. */
  readonly sizes: readonly number[];
  /** How many parameters are free, thresholds and means too. */
  readonly free: number;
  /** Correlations and covariances of the sample, by group. */
  readonly moments: readonly Moments[];
  readonly states: readonly State[];
  readonly test: ChiSquare;
  readonly adjusted: Adjusted | null;
  readonly baseline: ChiSquare;
  readonly adjustedBaseline: Adjusted;
  /** 1 less the share of the weighted squares of all statistics that the model leaves. */
  readonly gfi: number;
  readonly iterations: number;
}

export type OrdinalOutcome = OrdinalFit | { readonly reason: Note };

/**
 * Diagonally weighted least squares of thresholds, correlations and covariances, with robust standard errors and the test adjusted in
 * mean and variance (Asparouhov & Muthén 2010): what Mplus and lavaan call WLSMV. Thresholds and means meet the sample exactly, so
 * covariances only are fitted. R: `lavaan::sem(estimator = "WLSMV")` with `conditional.x = FALSE, fixed.x = FALSE`.
 * Cost: Γ of the covariances, then some 10 steps of covariances × parameters².
 */
export function fitOrdinal(ordinal: OrdinalModel, samples: readonly OrdinalMoments[]): OrdinalOutcome {
  const { model, free } = ordinal;
  const p = model.observed;
  if (samples.some(({ n }) => n <= p)) return { reason: note('sem-few') };
  const chosen = samples.map(({ statistics }) => covariancesAmong(statistics, p));
  const df = chosen.reduce((sum, { places }) => sum + places.length, 0) - free;
  if (df < 0) return { reason: note('sem-too-many', { count: -df }) };
  const targets = samples.map((sample, group): Target => {
    const { among } = chosen[group]!;
    return {
      n: sample.n,
      values: Float64Array.from(among, (i) => sample.values[i]!),
      gamma: gammaOf(sample, among),
    };
  });
  const predict = (values: Float64Array): Prediction[] | null => {
    const all = completed(ordinal, values);
    if (!all) return null;
    const predictions: Prediction[] = [];
    for (const [group, { places }] of chosen.entries()) {
      const at = ordinalStateAt(ordinal, all, group);
      if (!at) return null;
      predictions.push(seen(at.state.implied.covariances, at.jacobian, places, p, free));
    }
    return predictions;
  };
  const moments = samples.map((sample) => momentsOf(sample, p));
  const start = startingValues(model, moments).slice(0, free);
  const found = leastSquares(predict, start, targets);
  if (!found) return { reason: whyNot(ordinal, predict(start)) };
  if (!found.converged) return { reason: note('sem-unsettled') };
  const robust = robustOf(targets, found.predictions, free);
  if (!robust) return { reason: whyNot(ordinal, found.predictions) };
  const parameters = completed(ordinal, found.parameters)!;
  const groups = samples.map((_, group) => ordinalStateAt(ordinal, parameters, group)!);
  return {
    model,
    minimum: { parameters },
    covariances: spread(
      ordinal,
      robust.covariances,
      groups.map(({ following }) => following),
    ),
    n: samples.reduce((sum, { n }) => sum + n, 0),
    sizes: samples.map(({ n }) => n),
    free: samples.reduce((sum, sample, g) => sum + sample.values.length - targets[g]!.values.length, free),
    moments,
    states: groups.map(({ state }) => state),
    test: { chi2: df === 0 ? 0 : found.chi2, df },
    adjusted: df === 0 ? null : adjust({ chi2: found.chi2, df }, robust.trace, robust.trace2),
    ...baselineOf(
      targets,
      chosen.map(({ places }) => places.map(({ i, j }) => i === j)),
    ),
    gfi: goodnessOfFit(samples, targets, found.predictions),
    iterations: found.iterations,
  };
}

/** The parameters that the covariances do not tell apart; without any, the search has no start. */
function whyNot({ model, free }: OrdinalModel, predictions: readonly Prediction[] | null): Note {
  if (!predictions) return note('sem-start');
  const information = new Float64Array(free * free);
  for (const { jacobian } of predictions)
    for (let at = 0; at < jacobian.length; at += free)
      for (let a = 0; a < free; a += 1)
        for (let b = 0; b < free; b += 1) information[a * free + b]! += jacobian[at + a]! * jacobian[at + b]!;
  const rows = model.rows.filter(({ parameter }) => parameter !== null && parameter < free);
  const names = looseParameters({ ...model, rows, parameters: free }, information);
  return names.length > 0 ? note('sem-loose', { names }) : note('sem-unsettled');
}
