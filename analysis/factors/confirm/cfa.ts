import { note, type Note } from '../../notes/note.ts';
import type { LabelledMatrix, Procedure } from '../../dataset/dataset.ts';
import { correlationOf } from '../matrices.ts';
import { Matrix } from 'ml-matrix';
import { estimatesOf, type Estimates } from './estimates.ts';
import { fitIndices } from './fit-indices.ts';
import { fitMeasurement, type Fitted } from './fit.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { structureOf, type Structure } from './measurement.ts';
import { averageVarianceExtracted, compositeReliability, htmt, srmr } from './quality.ts';
import { readSample, type Gaps } from './samples.ts';

const NOTHING = {
  chi2: null,
  df: null,
  p: null,
  cfi: null,
  tli: null,
  rmsea: null,
  rmseaInterval: null,
  srmr: null,
  aic: null,
  bic: null,
  logLikelihood: null,
  loadings: null,
  factorCovariances: null,
  residualVariances: null,
  ave: null,
  compositeReliability: null,
  htmt: null,
  heywood: null,
  iterations: null,
};

function square(names: readonly string[], entry: (i: number, j: number) => number): LabelledMatrix {
  return { rows: names, columns: names, values: names.map((_, i) => names.map((__, j) => entry(i, j))) };
}

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

function validity({ factors, indicators }: Structure, estimates: Estimates, sample: Moments) {
  const standard = indicators.map((own, factor) =>
    own.map((item) => estimates.standardLoading(item, factor)),
  );
  const byFactor = (value: (loadings: readonly number[]) => number) =>
    Object.fromEntries(factors.map((name, k) => [name, value(standard[k]!)]));
  const p = sample.means.length;
  const r = correlationOf(Matrix.from1DArray(p, p, sample.covariances));
  return {
    ave: byFactor(averageVarianceExtracted),
    compositeReliability: byFactor(compositeReliability),
    htmt: square(factors, (a, b) => (a === b ? 1 : htmt(r, indicators[a]!, indicators[b]!))),
  };
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
    ...validity(structure, estimates, sample),
    heywood: heywoodCases(structure, estimates),
  };
}

function notesOf({ factors, indicators }: Structure, found: ReturnType<typeof tables>, df: number): Note[] {
  const notes: Note[] = [];
  if (found.heywood.length > 0) notes.push(note('cfa-heywood', { names: found.heywood }));
  if (df === 0) notes.push(note('cfa-saturated'));
  const mixed = factors.filter((name) => {
    const signs = found.loadings
      .filter(({ factor }) => factor === name)
      .map(({ estimate }) => Math.sign(estimate));
    return new Set(signs).size > 1;
  });
  if (mixed.length > 0) notes.push(note('mixed-signs', { names: mixed }));
  const single = factors.filter((_, k) => indicators[k]!.length === 1);
  if (single.length > 0) notes.push(note('single-item', { names: single }));
  return notes;
}

/**
 * Confirmatory factor analysis by maximum likelihood: do the items measure the factors they are meant to? See `fitIndices` for
 * how to read fit. Markers are the first item of each factor (loading 1, standard error 0). Listwise by default with
 * standard errors of the expected information; `fiml` uses every answer, with means and the observed information.
 * `factorCovariances` are correlations. R: `lavaan::cfa` (normal likelihood, divisor n), carried to full precision.
 * Cost: listwise one pass over the data, then some ms; FIML grows with the number of missing patterns.
 */
export const cfa: Procedure<'cfa'> = {
  run(data, { factors, missing: gaps }) {
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
    return {
      ...base,
      ...fitIndices(test, baseline, n),
      aic: 2 * (model.parameters - logLikelihood),
      bic: model.parameters * Math.log(n) - 2 * logLikelihood,
      logLikelihood,
      parameters: model.parameters,
      baseline,
      ...found,
      iterations: minimum.iterations,
      notes: notesOf(structure, found, test.df),
    };
  },
};
