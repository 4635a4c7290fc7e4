import type { Matrix } from 'ml-matrix';
import { choice, flag, missingRule, numericVariables, wholeNumber } from '../engine/fields.ts';
import type { LabelledMatrix, Procedure } from '../engine/procedure.ts';
import { correlationsOf, type CorrelationKind, type MissingRule } from './correlations.ts';
import { exploratoryFit, type ExploratoryFit } from './exploratory-fit.ts';
import { explore, EXTRACTIONS, modelDf, type ExtractionMethod } from './explore.ts';
import { sumsOfSquares, type Oblique } from './oblique.ts';
import { ROTATIONS, type Rotation } from './rotate.ts';

interface EfaRequest {
  readonly variables: readonly string[];
  readonly factors: number;
  readonly extraction: ExtractionMethod;
  readonly rotation: Rotation;
  readonly kaiser: boolean;
  readonly matrix: CorrelationKind;
  readonly missing: MissingRule;
}

const EXTRACTION_NAMES: Record<ExtractionMethod, string> = {
  ml: 'maximum likelihood',
  minres: 'minimum residuals (ULS)',
  paf: 'principal axes iterated to convergence',
  pca: 'principal components',
};

const ROTATION_NAMES: Record<Rotation, string> = {
  none: 'unrotated',
  varimax: 'varimax',
  promax: 'promax power 4',
  oblimin: 'oblimin gamma 0',
};

function definitionOf({ extraction, rotation, kaiser, matrix }: EfaRequest): string {
  const normalised = rotation === 'none' ? '' : kaiser ? ', Kaiser' : ', without Kaiser normalisation';
  const fit = extraction === 'pca' ? '' : ', χ² with Bartlett correction';
  return `${EXTRACTION_NAMES[extraction]} of ${matrix} correlations, ${ROTATION_NAMES[rotation]}${normalised}${fit}`;
}

function labelled(rows: readonly string[], columns: readonly string[], matrix: Matrix): LabelledMatrix {
  return { rows, columns, values: matrix.to2DArray() };
}

function describeSolution(solution: Oblique, names: readonly string[]) {
  const { pattern, correlations } = solution;
  const factors = pattern.getRow(0).map((_, j) => `F${j + 1}`);
  const reproduced = pattern.mmul(correlations).mmul(pattern.transpose());
  const communalities = reproduced.diagonal();
  const byName = (value: (communality: number) => number) =>
    Object.fromEntries(names.map((name, i) => [name, value(communalities[i]!)]));
  let cumulative = 0;
  return {
    reproduced,
    heywood: names.filter((_, i) => communalities[i]! > 0.995 - 1e-9),
    fields: {
      loadings: labelled(names, factors, pattern),
      structure: labelled(names, factors, pattern.mmul(correlations)),
      communalities: byName((communality) => communality),
      uniquenesses: byName((communality) => 1 - communality),
      factorCorrelations: labelled(factors, factors, correlations),
      varianceExplained: sumsOfSquares(solution).map((ssLoadings) => {
        const proportion = ssLoadings / names.length;
        cumulative += proportion;
        return { ssLoadings, proportion, cumulative };
      }),
    },
  };
}

const NO_FIT = { chi2: null, p: null, rmsea: null, tli: null };

const NO_SOLUTION = {
  ...NO_FIT,
  loadings: null,
  structure: null,
  communalities: null,
  uniquenesses: null,
  factorCorrelations: null,
  varianceExplained: null,
  iterations: null,
  converged: false,
};

function notesOf(
  converged: boolean,
  heywood: readonly string[],
  fit: ExploratoryFit,
  isModel: boolean,
): string[] {
  const notes = [];
  if (!converged) notes.push('the extraction did not converge: do not use these loadings');
  if (!isModel) return [...notes, 'components are not a model: they have no χ², RMSEA or TLI'];
  if (heywood.length > 0) notes.push(`Heywood case: next to nothing is left unique of ${heywood.join(', ')}`);
  if (fit.chi2 === null)
    notes.push(
      'χ² is undefined: the correlations are singular or the respondents too few for so many variables',
    );
  if (fit.df === 0)
    notes.push('no degrees of freedom: the model reproduces any correlations, so fit says nothing');
  return notes;
}

/**
 * Exploratory factor analysis. Loadings are the pattern; |loading| ≥ 0.4 or so marks an item of a factor. Factors are ordered
 * by variance explained, each with loadings that sum to no less than 0. Correlations are pairwise by default, and χ² then
 * counts respondents with any answer. R: `psych::fa`, `psych::principal`, searches taken to full precision; psych's oblimin is
 * `kaiser: false`, SPSS's `true`. Cost: that of the correlations, then some 20 ms for 60 items.
 */
export const efa: Procedure<EfaRequest> = {
  name: 'efa',
  parse(request, data) {
    const variables = numericVariables(request, 'variables', data, 2);
    return {
      variables,
      factors: wholeNumber(request, 'factors', { from: 1, to: variables.length }),
      extraction: choice(request, 'extraction', EXTRACTIONS, 'ml'),
      rotation: choice(request, 'rotation', ROTATIONS, 'oblimin'),
      kaiser: flag(request, 'kaiser', true),
      matrix: choice(request, 'matrix', ['pearson', 'polychoric'], 'pearson'),
      missing: missingRule(request, 'pairwise'),
    };
  },
  run(data, request) {
    const { variables, factors, extraction, rotation, kaiser, matrix, missing } = request;
    const { r, n, notes } = correlationsOf(data, variables, missing, matrix);
    const df = modelDf(variables.length, factors);
    const base = { procedure: 'efa', n, missing, definition: definitionOf(request) };
    if (r === null) return { ...base, ...NO_SOLUTION, df, notes };
    const found = explore(r, factors, extraction, rotation, kaiser);
    if ('reason' in found) return { ...base, ...NO_SOLUTION, df, notes: [found.reason] };
    const { fields, reproduced, heywood } = describeSolution(found.solution, variables);
    const fit = extraction === 'pca' ? { ...NO_FIT, df } : exploratoryFit(r, reproduced, n, factors);
    const { iterations, converged } = found;
    return {
      ...base,
      ...fields,
      ...fit,
      iterations,
      converged,
      notes: notesOf(converged, heywood, fit, extraction !== 'pca'),
    };
  },
};
