import { sum } from 'simple-statistics';
import { fitIndices } from '../confirm/fit-indices.ts';
import { srmr } from '../confirm/quality.ts';
import { orderedByDefault } from '../ordinal/ordered.ts';
import { completeColumns, ordinalMoments, type OrdinalMoments } from '../ordinal/moments.ts';
import { RequestError, type Dataset } from '../../dataset/dataset.ts';
import { completeCases } from '../../dataset/restrict.ts';
import type { Model } from '../../model/paths/syntax.ts';
import { note, type Note } from '../../notes/note.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { buildModel, type Equality } from './build.ts';
import { partsOf } from './default-paths.ts';
import { incrementalIndices } from './fit-measures.ts';
import { parameterEstimates } from './estimates.ts';
import { explainedShares, solutionNotes } from './quality.ts';
import { fitOrdinal, type OrdinalFit } from './ordinal-fit.ts';
import { ordinalModel } from './ordinal-model.ts';
import { groupParts } from './read-samples.ts';

/** What a request may say of a model of ordered variables. */
export interface OrdinalFitting {
  readonly group?: string | undefined;
  readonly equal?: readonly Equality[] | undefined;
  readonly unequal?: readonly string[] | undefined;
  /** Which observed variables are ordered; where it is left out, those that `orderedByDefault` names. */
  readonly ordered?: readonly string[] | undefined;
}

/** A model of ordered variables with the groups that it was fitted in, or the plain reason why it was not. */
export interface OrdinalResult {
  readonly n: number;
  readonly labels: readonly (number | string)[];
  readonly sizes: readonly number[];
  readonly ordered: readonly string[];
  readonly fit: OrdinalFit | null;
  readonly notes: readonly Note[];
}

/** What cannot stand beside `wlsmv`: thresholds take the place of means, and there is no likelihood. */
export function checkOrdinal(
  request: Readonly<Record<string, unknown>> & OrdinalFitting,
  written: Model,
  field: string,
): void {
  const beside = { other: 'estimator: wlsmv' };
  const { observed } = partsOf(written);
  if (request['missing'] === 'fiml') throw new RequestError('missing', 'not-beside', beside);
  for (const name of ['bootstrap', 'modificationIndices'])
    if (request[name] !== undefined) throw new RequestError(name, 'not-beside', beside);
  if (request['means'] === true) throw new RequestError('means', 'not-beside', beside);
  for (const equality of request.equal ?? [])
    if (['intercepts', 'means', 'residuals'].includes(equality))
      throw new RequestError('equal', 'not-beside', beside);
  if (written.paths.some(({ operator }) => operator === '~1'))
    throw new RequestError(field, 'not-beside', beside);
  (request.ordered ?? []).forEach((name, i) => {
    if (!observed.includes(name)) throw new RequestError(`ordered[${i}]`, 'not-in-model', { name });
  });
}

/** Fits a model by WLSMV to complete rows, in one group or several; see `fitOrdinal`. */
export function fitOrdinalPaths(data: Dataset, written: Model, fitting: OrdinalFitting): OrdinalResult {
  const { observed, exogenous } = partsOf(written);
  const { labels, parts } = groupParts(completeCases(data, observed), fitting.group);
  const columns = parts.map((part) => completeColumns(part, observed));
  const endogenous = observed.filter((name) => !exogenous.includes(name));
  const ordered = fitting.ordered ?? orderedByDefault(data, endogenous);
  const sizes = columns.map(([first]) => first?.values.length ?? 0);
  const base = { n: sum([0, ...sizes]), labels, sizes, ordered };
  const samples: OrdinalMoments[] = [];
  for (const own of columns) {
    const found = ordinalMoments(observed, own, new Set(ordered));
    if ('reason' in found) return { ...base, fit: null, notes: [found.reason] };
    samples.push(found);
  }
  const setting = {
    groups: samples.length,
    meanStructure: false,
    equal: fitting.equal ?? [],
    unequal: fitting.unequal ?? [],
  };
  const fit = fitOrdinal(ordinalModel(buildModel(written, setting), new Set(ordered)), samples);
  if ('reason' in fit) return { ...base, fit: null, notes: [fit.reason] };
  const empty = sum(samples.map(({ pairsWithEmptyCells }) => pairsWithEmptyCells));
  return { ...base, fit, notes: empty > 0 ? [note('ordinal-empty-cells', { count: empty })] : [] };
}

/** How well a model of ordered variables fits: plain, and adjusted in mean and variance. R: `lavaan::fitMeasures`. */
export function ordinalMeasures(fit: OrdinalFit) {
  const { test, adjusted, baseline, adjustedBaseline, moments, states, sizes } = fit;
  const groups = states.length;
  // There is no likelihood, and lavaan takes one off for each group.
  const n = fit.n - groups;
  const scaled = adjusted && fitIndices(adjusted, adjustedBaseline, n, groups);
  return {
    ...fitIndices(test, baseline, n, groups),
    srmr: sum(
      states.map(({ implied }, group) => (sizes[group]! / fit.n) * srmr(moments[group]!, implied, false)),
    ),
    gfi: fit.gfi,
    ...incrementalIndices(test, baseline),
    aic: null,
    bic: null,
    logLikelihood: null,
    baseline,
    scaled: scaled && {
      chi2: scaled.chi2,
      df: scaled.df,
      p: chiSquareUpperTail(scaled.chi2, scaled.df),
      factor: adjusted.factor,
      cfi: scaled.cfi,
      tli: scaled.tli,
      rmsea: scaled.rmsea,
    },
    robust: null,
  };
}

/** Which variables were taken how. */
export function ordinalDefinition({ ordered }: OrdinalResult): Note {
  return note('sem-wlsmv', { ordered: ordered.length > 0 ? ordered : '–' });
}

/** A fitted model of ordered variables as a result tells of it. */
export function ordinalSolution(
  { labels, notes }: OrdinalResult,
  fit: OrdinalFit,
  written: Model,
  confidence: number,
) {
  const estimates = parameterEstimates(fit, written, fit.covariances, confidence);
  return {
    ...ordinalMeasures(fit),
    free: fit.free,
    parameters: estimates.map(({ group, label, ...each }) => ({
      ...each,
      ...(group !== null && labels.length > 0 && { group: labels[group]! }),
      ...(label !== '' && { label }),
    })),
    r2: explainedShares(fit),
    modificationIndices: null,
    iterations: fit.iterations,
    notes: [...notes, ...solutionNotes(fit), note('sem-wlsmv-robust')],
  };
}
