import { RequestError, type Dataset, type Procedure } from '../dataset/dataset.ts';
import { completeCases } from '../dataset/restrict.ts';
import { chiSquareDifference } from '../factors/confirm/invariance-step.ts';
import type { Nested } from '../model/procedure/declaration.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { note, type Note } from '../notes/note.ts';
import { fUpperTail } from '../numeric/distributions.ts';
import { fitRegression, variablesOfRegression, type RegressionFit } from './compared-regression.ts';
import { fitStructure, variablesOf, type StructureFit } from './compared-structure.ts';

type Structural = Nested & (ReadOf<'sem'> | ReadOf<'cfa'>);

const isRegression = (model: Nested) => model.procedure === 'regression';

/** The respondents of all models: with gaps allowed each model sees them as they are. */
function sharedRows(data: Dataset, models: readonly Nested[]): Dataset {
  const names = models.flatMap((model) => {
    if (isRegression(model)) return variablesOfRegression(model as unknown as ReadOf<'regression'>);
    return model['missing'] === 'fiml' ? [] : variablesOf(model as unknown as Structural);
  });
  return completeCases(data, [...new Set(names)]);
}

/** A step between two structural models: the one with more degrees of freedom is the restricted one. */
function structuralStep(fits: readonly (StructureFit | null)[], at: number, method: string, notes: Note[]) {
  const [one, other] = [fits[at - 1], fits[at]];
  if (!one || !other) return null;
  const isFirst = one.df >= other.df;
  const [restricted, wider] = isFirst ? [one, other] : [other, one];
  const place = { restricted: isFirst ? at : at + 1, wider: isFirst ? at + 1 : at };
  if (!sameNames(one.variables, other.variables)) {
    notes.push(note('compare-other-variables', place));
    return { ...place, chi2: null, df: null, p: null };
  }
  const tested = ({ chi2, df, factor }: StructureFit) => ({
    chi2,
    df,
    factor: method === 'plain' ? 1 : (factor ?? 1),
  });
  const difference = chiSquareDifference(tested(restricted), tested(wider));
  if (difference.df === 0) notes.push(note('compare-same-df', place));
  else if (restricted.chi2 < wider.chi2 - 1e-8) notes.push(note('compare-not-nested', place));
  else if (difference.p === null) notes.push(note('compare-no-factor', place));
  return { ...place, ...difference, deltaCfi: restricted.cfi - wider.cfi };
}

function regressionStep(fits: readonly (RegressionFit | null)[], at: number, notes: Note[]) {
  const [one, other] = [fits[at - 1], fits[at]];
  if (!one || !other) return null;
  const isFirst = one.predictors.length <= other.predictors.length;
  const [restricted, wider] = isFirst ? [one, other] : [other, one];
  const place = { restricted: isFirst ? at : at + 1, wider: isFirst ? at + 1 : at };
  const isNested = restricted.predictors.every((name) => wider.predictors.includes(name));
  if (!isNested || restricted.outcome !== wider.outcome) {
    notes.push(note('compare-not-nested', place));
    return { ...place, f: null, df: null, p: null };
  }
  const df = wider.df1 - restricted.df1;
  const r2Change = wider.r2 - restricted.r2;
  const f = df > 0 ? r2Change / df / ((1 - wider.r2) / wider.df2) : NaN;
  if (df === 0) notes.push(note('compare-same-df', place));
  return { ...place, f, df, df2: wider.df2, p: fUpperTail(f, df, wider.df2), r2Change };
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

/**
 * Nested models side by side, each step with its test: Δχ² of structural equation models and confirmatory factor analyses, plain or scaled
 * (Satorra & Bentler 2001), F of the change of R² of regressions. All listwise models are of the same respondents. R: `lavaan::lavTestLRT`,
 * `anova`.
 */
export const compareModels: Procedure<'compareModels'> = {
  check({ models, method }) {
    const regressions = models.filter(isRegression).length;
    if (regressions !== 0 && regressions !== models.length) throw new RequestError('models', 'one-kind');
    models.forEach(({ estimator }, i) => {
      if (method === 'satorraBentler2001' && estimator !== 'mlr' && estimator !== 'mlm')
        throw new RequestError(`models[${i}].estimator`, 'one-of', { options: 'mlr, mlm' });
    });
  },
  run(data, { models, method }) {
    const rows = sharedRows(data, models);
    const notes: Note[] = [];
    const failed = (i: number, reasons: readonly Note[]) => {
      for (const reason of reasons) notes.push(note('compare-failed', { model: i + 1, reason }));
      return null;
    };
    const head = {
      missing: models.some((model) => model['missing'] === 'fiml') ? 'fiml' : 'listwise',
    } as const;
    const steps = models.slice(1).map((_, i) => i + 1);
    if (isRegression(models[0]!)) {
      const fits = models.map((model, i) => {
        const fit = fitRegression(rows, model as unknown as ReadOf<'regression'>);
        return 'reasons' in fit ? failed(i, fit.reasons) : fit;
      });
      return {
        ...head,
        n: rows.rows,
        definition: note('compare-regressions'),
        models: fits.map((fit) => regressionRow(fit)),
        difference: steps.flatMap((at) => regressionStep(fits, at, notes) ?? []),
        notes,
      };
    }
    const fits = models.map((model, i) => {
      const fit = fitStructure(rows, model as unknown as Structural);
      return 'reason' in fit ? failed(i, [fit.reason]) : fit;
    });
    return {
      ...head,
      n: Math.min(rows.rows, ...fits.flatMap((fit) => (fit ? [fit.n] : []))),
      definition: note(method === 'plain' ? 'compare-plain' : 'compare-scaled'),
      models: fits.map((fit, i) => structureRow(models[i]!.procedure, fit)),
      difference: steps.flatMap((at) => structuralStep(fits, at, method, notes) ?? []),
      notes,
    };
  },
};

function regressionRow(fit: RegressionFit | null) {
  const empty = { chi2: null, df: null, p: null };
  return { procedure: 'regression', n: fit?.n ?? 0, ...empty, r2: fit?.r2 ?? null };
}

function structureRow(procedure: string, fit: StructureFit | null) {
  if (!fit) return { procedure, n: 0, chi2: null, df: null, p: null };
  const { n, chi2, df, p, cfi, rmsea, aic, bic, factor } = fit;
  return { procedure, n, chi2, df, p, cfi, rmsea, aic, bic, ...(factor !== null && { factor }) };
}
