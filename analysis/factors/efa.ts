import type { Matrix } from 'ml-matrix';
import { note, type Note } from '../notes/note.ts';
import { RequestError, type LabelledMatrix, type Procedure } from '../dataset/dataset.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { correlationsOf } from './correlations.ts';
import { exploratoryFit, type ExploratoryFit } from './exploratory-fit.ts';
import { explore, modelDf } from './explore.ts';
import { sumsOfSquares, type Oblique } from './oblique.ts';
import { factorScores } from './scores.ts';

function definitionOf({ extraction, rotation, kaiser, matrix }: ReadOf<'efa'>): Note {
  return note('efa', {
    extraction: note(`extraction-${extraction}`),
    matrix: note(`matrix-${matrix}`),
    rotation: note(`rotation-${rotation}`),
    normalised: rotation === 'none' ? '' : note(kaiser ? 'with-kaiser' : 'without-kaiser'),
    fit: extraction === 'pca' ? '' : note('with-bartlett'),
  });
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
    beyond: names.filter((_, i) => communalities[i]! > 1 + 1e-9),
    heywood: names.filter((_, i) => communalities[i]! > 0.995 - 1e-9 && communalities[i]! <= 1 + 1e-9),
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

/** The weights of scores, where these are asked. */
const scoresOf = (
  correlations: Matrix,
  { pattern, correlations: factorCorrelations }: Oblique,
  variables: readonly string[],
  method: ReadOf<'efa'>['scores'],
) =>
  method === 'none'
    ? null
    : factorScores(
        { loadings: pattern, factorCorrelations, correlations },
        variables,
        pattern.getRow(0).map((_, j) => `F${j + 1}`),
        method,
      );

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
  { heywood, beyond }: Readonly<Record<'heywood' | 'beyond', readonly string[]>>,
  fit: ExploratoryFit,
  isModel: boolean,
): Note[] {
  const notes: Note[] = [];
  if (!converged) notes.push(note('extraction-unsettled'));
  if (!isModel) return [...notes, note('components-no-model')];
  if (beyond.length > 0) notes.push(note('efa-heywood-beyond', { names: beyond }));
  if (heywood.length > 0) notes.push(note('efa-heywood', { names: heywood }));
  if (fit.chi2 === null) notes.push(note('efa-no-chi-square'));
  if (fit.df === 0) notes.push(note('efa-saturated'));
  return notes;
}

/**
 * Exploratory factor analysis. Loadings are the pattern; |loading| ≥ 0.4 or so marks an item of a factor. Factors are ordered
 * by variance explained, each with loadings that sum to no less than 0. Correlations are pairwise by default, and χ² then
 * counts respondents with any answer. R: `psych::fa`, `psych::principal`, searches taken to full precision; psych's oblimin is
 * `kaiser: false`, SPSS's `true`. Cost: that of the correlations, then some 20 ms for 60 items.
 */
export const efa: Procedure<'efa'> = {
  check({ factors, variables }) {
    if (factors > variables.length)
      throw new RequestError('factors', 'number', { from: 1, to: variables.length });
  },
  run(data, request) {
    const { variables, factors, extraction, rotation, kaiser, matrix, missing } = request;
    const { r, n, notes } = correlationsOf(data, variables, missing, matrix);
    const df = modelDf(variables.length, factors);
    const base = { n, missing, definition: definitionOf(request) };
    if (r === null) return { ...base, ...NO_SOLUTION, df, notes };
    const found = explore(r, factors, extraction, rotation, kaiser);
    if ('reason' in found) return { ...base, ...NO_SOLUTION, df, notes: [found.reason] };
    const { fields, reproduced, ...cases } = describeSolution(found.solution, variables);
    const fit = extraction === 'pca' ? { ...NO_FIT, df } : exploratoryFit(r, reproduced, n, factors);
    const { iterations, converged } = found;
    const asked = scoresOf(r, found.solution, variables, request.scores);
    return {
      ...base,
      ...fields,
      ...fit,
      ...(asked && { factorScores: asked.scores }),
      iterations,
      converged,
      notes: [...notesOf(converged, cases, fit, extraction !== 'pca'), ...(asked?.notes ?? [])],
    };
  },
};
