import { note, type Note } from '../../notes/note.ts';
import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { goodnessOfFit, incrementalIndices } from '../sem/fit-measures.ts';
import { asksForPaths, cfaByPaths } from './cfa-by-paths.ts';
import { estimatesOf, type Estimates } from './estimates.ts';
import { fitIndices } from './fit-indices.ts';
import { fitMeasurement, type Fitted } from './fit.ts';
import { measurementPaths } from './measurement-paths.ts';
import { checkOrdinal } from '../sem/wlsmv.ts';
import { structureOf, type Structure } from './measurement.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { NOTHING } from './nothing.ts';
import { srmr } from './quality.ts';
import { readSample, type Gaps } from './samples.ts';
import { scoresOfModel } from './scores-of-model.ts';
import { square, validityOf } from './validity.ts';

/** Residual variances below zero and factor correlations beyond 1: estimates that no population can have. */
function heywoodCases({ items, factors }: Structure, { matrices, factorCorrelation }: Estimates): string[] {
  const residuals = items.filter((_, item) => matrices.residuals[item]! < 0);
  const pairs = factors.flatMap((name, a) =>
    factors
      .slice(0, a)
      .flatMap((other, b) => (Math.abs(factorCorrelation(a, b)) > 1 ? [`${other} ~~ ${name}`] : [])),
  );
  const variances = factors.filter((_, k) => matrices.factorCovariances[k * factors.length + k]! < 0);
  return [...residuals, ...variances, ...pairs];
}

function tables(structure: Structure, fitted: Fitted, gaps: Gaps) {
  const { items, factors, indicators } = structure;
  const estimates = estimatesOf(fitted, 0, gaps === 'fiml' ? 'observed' : 'expected');
  const sample = fitted.sampleMoments[0]!;
  const covariances = factors.flatMap((left, factor) =>
    factors.slice(factor).map((right, ahead) => ({
      left,
      right,
      ...estimates.of({ kind: 'factorCovariance', factor: factor + ahead, other: factor }),
      standardized: estimates.factorCorrelation(factor, factor + ahead),
    })),
  );
  return {
    srmr: srmr(sample, estimates.implied, fitted.model.meanStructure),
    loadings: indicators.flatMap((own, factor) =>
      own.map((item) => ({
        factor: factors[factor]!,
        item: items[item]!,
        ...estimates.of({ kind: 'loading', item, factor }),
        standardized: estimates.standardLoading(item, factor),
      })),
    ),
    factorCovariances: square(factors, estimates.factorCorrelation),
    covarianceEstimates: covariances,
    residualVariances: Object.fromEntries(items.map((name, i) => [name, estimates.matrices.residuals[i]!])),
    ...validityOf(structure, estimates.standardLoading, sample),
    gfi: goodnessOfFit(fitted.samples[0]!, sample, estimates.implied, {
      meanStructure: fitted.model.meanStructure,
      exogenous: [],
    }),
    r2: Object.fromEntries(items.map((name, i) => [name, explainedShare(estimates, i, items.length)])),
    heywood: heywoodCases(structure, estimates),
  };
}

/** What part of an item's variance its factors explain. */
function explainedShare({ matrices, implied }: Estimates, item: number, items: number): number {
  return 1 - matrices.residuals[item]! / implied.covariances[item * items + item]!;
}

function notesOf(structure: Structure, found: ReturnType<typeof tables>, df: number): Note[] {
  return [
    ...(found.heywood.length > 0 ? [note('cfa-heywood', { names: found.heywood })] : []),
    ...(df === 0 ? [note('cfa-saturated')] : []),
    ...meaningNotes(structure, found.loadings),
  ];
}

/** Where composite reliability or HTMT say little. */
function meaningNotes(
  { factors, indicators }: Structure,
  loadings: readonly { readonly factor: string; readonly estimate: number }[],
): Note[] {
  const notes: Note[] = [];
  const mixed = factors.filter((name) => {
    const signs = loadings.filter(({ factor }) => factor === name).map(({ estimate }) => Math.sign(estimate));
    return new Set(signs).size > 1;
  });
  if (mixed.length > 0) notes.push(note('mixed-signs', { names: mixed }));
  const single = factors.filter((_, k) => indicators[k]!.length === 1);
  if (single.length > 0) notes.push(note('single-item', { names: single }));
  return notes;
}

/** Factors of factors name factors, pairs of errors items, and no name stands for both. */
function checkPaths({ factors, secondOrder = {}, errors = [], estimator, missing }: ReadOf<'cfa'>): void {
  const items = new Set(Object.values(factors).flat());
  if (estimator === 'mlm' && missing === 'fiml')
    throw new RequestError('missing', 'not-beside', { other: 'estimator: mlm' });
  for (const name of [...Object.keys(factors), ...Object.keys(secondOrder)])
    if (items.has(name)) throw new RequestError('factors', 'two-roles', { name });
  for (const [name, list] of Object.entries(secondOrder)) {
    if (name in factors) throw new RequestError('secondOrder', 'two-roles', { name });
    for (const factor of list)
      if (!(factor in factors)) throw new RequestError(`secondOrder.${name}`, 'no-factor', { name: factor });
  }
  errors.forEach((pair, i) => {
    if (pair.length !== 2 || pair[0] === pair[1]) throw new RequestError(`errors[${i}]`, 'a-pair');
    for (const name of pair)
      if (!items.has(name)) throw new RequestError(`errors[${i}]`, 'no-item', { name });
  });
}

/**
 * Confirmatory factor analysis by maximum likelihood: do the items measure the factors they are meant to? See `fitIndices` for
 * how to read fit. Markers are the first item of each factor (loading 1, standard error 0). Listwise by default with
 * standard errors of the expected information; `fiml` uses every answer, with means and the observed information.
 * `factorCovariances` are correlations. R: `lavaan::cfa` (normal likelihood, divisor n), carried to full precision.
 * Cost: listwise one pass over the data, then some ms; FIML grows with the number of missing patterns.
 */
export const cfa: Procedure<'cfa'> = {
  check(request) {
    if (asksForPaths(request)) checkPaths(request);
    if (request.estimator === 'wlsmv')
      checkOrdinal(request, measurementPaths(request.factors, request), 'factors');
    else if (request.ordered) throw new RequestError('ordered', 'only-beside', { other: 'estimator: wlsmv' });
  },
  run(data, request) {
    if (asksForPaths(request)) {
      const found = cfaByPaths(data, request);
      const { notes, ...scored } = scoresOfModel(found, request);
      return {
        ...found,
        ...scored,
        notes: [
          ...found.notes,
          ...meaningNotes(structureOf(request.factors), found.loadings ?? []),
          ...notes,
        ],
      };
    }
    const { factors, missing: gaps } = request;
    const structure = structureOf(factors);
    const sample = readSample(data, structure.items, gaps);
    const base = {
      n: sample.n,
      missing: gaps,
      definition: note('cfa', {
        information: note(gaps === 'fiml' ? 'fiml-information' : 'expected-information'),
      }),
    };
    const fitted = fitMeasurement(structure, [sample], gaps === 'fiml');
    if ('reason' in fitted) return { ...base, ...NOTHING, notes: [fitted.reason] };
    const { test, baseline, n, logLikelihood, model, minimum } = fitted;
    const found = tables(structure, fitted, gaps);
    const { notes, ...scored } = scoresOfModel(found, request);
    return {
      ...base,
      ...fitIndices(test, baseline, n),
      ...incrementalIndices(test, baseline),
      scaled: null,
      robust: null,
      modificationIndices: null,
      aic: 2 * (model.parameters - logLikelihood),
      bic: model.parameters * Math.log(n) - 2 * logLikelihood,
      logLikelihood,
      parameters: model.parameters,
      baseline,
      ...found,
      ...scored,
      iterations: minimum.iterations,
      notes: [...notesOf(structure, found, test.df), ...notes],
    };
  },
};
