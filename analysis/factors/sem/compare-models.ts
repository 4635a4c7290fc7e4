import { RequestError, type Dataset, type Procedure } from '../../dataset/dataset.ts';
import { completeCases } from '../../dataset/restrict.ts';
import type { Nested } from '../../model/procedure/declaration.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { mixedStep, regressionStep, structuralStep, type ComparedStep } from './compare-steps.ts';
import { fitMixed, fixedPartOf, variablesOfMixed } from './compared-mixed.ts';
import { fitRegression, variablesOfRegression } from './compared-regression.ts';
import { fitStructure, variablesOf } from './compared-structure.ts';

type Kind = 'regression' | 'mixed' | 'structure';
type Structural = ReadOf<'sem'> | ReadOf<'cfa'>;

function kindOf({ procedure }: Nested): Kind {
  return procedure === 'regression' || procedure === 'mixed' ? procedure : 'structure';
}

/** The nested requests, which were read by the declarations of their own procedures. */
const as = <Request>(models: readonly Nested[]) => models as unknown as readonly Request[];

/** The variables that a respondent must have answered to count in every model; those with gaps allowed ask for none. */
function neededIn(models: readonly Nested[]): readonly string[] {
  switch (kindOf(models[0]!)) {
    case 'regression':
      return as<ReadOf<'regression'>>(models).flatMap(variablesOfRegression);
    case 'mixed':
      return as<ReadOf<'mixed'>>(models).flatMap(variablesOfMixed);
    case 'structure':
      return as<Structural>(models).flatMap((model) => (model.missing === 'fiml' ? [] : variablesOf(model)));
  }
}

/** What each model gives, null with a note where it could not be fitted. */
function fitsOf<Request, Fit extends object>(
  models: readonly Nested[],
  fit: (request: Request) => Fit | { readonly reasons: readonly Note[] },
  notes: Note[],
): (Fit | null)[] {
  return as<Request>(models).map((model, i) => {
    const found = fit(model);
    if (!('reasons' in found)) return found;
    for (const reason of found.reasons) notes.push(note('compare-failed', { model: i + 1, reason }));
    return null;
  });
}

/** Every two neighbours. */
function stepsOf<Fit>(
  fits: readonly Fit[],
  step: (pair: readonly Fit[], at: number) => readonly ComparedStep[],
): ComparedStep[] {
  return fits.slice(1).flatMap((_, i) => step([fits[i]!, fits[i + 1]!], i + 1));
}

const NO_TEST = { chi2: null, df: null, p: null };

function compare(
  data: Dataset,
  models: readonly Nested[],
  method: ReadOf<'compareModels'>['method'],
  notes: Note[],
) {
  const procedureOf = (i: number) => models[i]!.procedure;
  switch (kindOf(models[0]!)) {
    case 'regression': {
      const fits = fitsOf(models, (request: ReadOf<'regression'>) => fitRegression(data, request), notes);
      return {
        definition: note('compare-regressions'),
        models: fits.map((fit, i) => ({
          procedure: procedureOf(i),
          n: fit?.n ?? 0,
          ...NO_TEST,
          r2: fit?.r2 ?? null,
        })),
        difference: stepsOf(fits, (pair, at) => regressionStep(pair, at, notes)),
      };
    }
    case 'mixed': {
      const fits = fitsOf(models, (request: ReadOf<'mixed'>) => fitMixed(data, request), notes);
      return {
        definition: note('compare-likelihoods'),
        models: fits.map((fit, i) => ({
          procedure: procedureOf(i),
          n: fit?.n ?? 0,
          ...NO_TEST,
          ...(fit && { logLikelihood: fit.logLikelihood, aic: fit.aic, bic: fit.bic }),
        })),
        difference: stepsOf(fits, (pair, at) => mixedStep(pair, at, notes)),
      };
    }
    case 'structure': {
      const fits = fitsOf(models, (request: Structural) => fitStructure(data, request), notes);
      return {
        definition: note(method === 'plain' ? 'compare-plain' : 'compare-scaled'),
        models: fits.map((fit, i) => {
          if (!fit) return { procedure: procedureOf(i), n: 0, ...NO_TEST };
          const { variables: _, factor, ...row } = fit;
          return { procedure: procedureOf(i), ...row, ...(factor !== null && { factor }) };
        }),
        difference: stepsOf(fits, (pair, at) => structuralStep(pair, at, method, notes)),
      };
    }
  }
}

/**
 * Nested models side by side, each step with its test: Δχ² of structural equation models and confirmatory factor analyses, plain or scaled
 * (Satorra & Bentler 2001), F of the change of R² of regressions, likelihood ratio of multilevel models. All models that leave out
 * respondents with gaps are of the same ones. R: `lavaan::lavTestLRT`, `anova`.
 */
export const compareModels: Procedure<'compareModels'> = {
  check({ models, method }) {
    const kinds = new Set(models.map(kindOf));
    if (kinds.size > 1) throw new RequestError('models', 'one-kind');
    if (kinds.has('structure') && method === 'satorraBentler2001')
      models.forEach(({ estimator }, i) => {
        if (estimator !== 'mlr' && estimator !== 'mlm')
          throw new RequestError(`models[${i}].estimator`, 'one-of', { options: 'mlr, mlm' });
      });
    if (!kinds.has('mixed')) return;
    const parts = as<ReadOf<'mixed'>>(models);
    const isOfOneFixedPart = new Set(parts.map(fixedPartOf)).size === 1;
    parts.forEach(({ method: estimation }, i) => {
      if (estimation !== parts[0]!.method || (estimation === 'reml' && !isOfOneFixedPart))
        throw new RequestError(`models[${i}].method`, 'one-of', { options: 'ml' });
    });
  },
  run(data, { models, method }) {
    const rows = completeCases(data, [...new Set(neededIn(models))]);
    const notes: Note[] = [];
    const compared = compare(rows, models, method, notes);
    return {
      n: Math.max(0, ...compared.models.map(({ n }) => n)),
      missing: models.some(({ missing }) => missing === 'fiml') ? 'fiml' : 'listwise',
      ...compared,
      notes,
    };
  },
};
