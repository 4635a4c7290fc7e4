import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { jointSquares, namedContrast, pairsOfMeans, type Estimate, type Wanted } from './contrasts.ts';
import type { Fit } from './fit.ts';
import { errorOf, estimateOf, labelsOf, peopleAt, placesOf, type Place } from './means.ts';
import type { Model } from './model.ts';
import { fOf } from './test-effects.ts';

/** A table of more means, or pairs of more, is not made. */
const MOST_MEANS = 500;
const MOST_PAIRED = 60;

/** How a reader wants the means of a fit. */
export type Reading = Pick<ReadOf<'glm'>, 'contrasts' | 'adjust' | 'confidence'>;

const estimatesOf =
  ({ solve, sigma, mean }: Fit): Estimate =>
  (weights) => {
    const solved = solve(weights);
    return { estimate: solved.values[0]! + mean * weights[0]!, standardError: errorOf(solved, sigma) };
  };

const wanted = (model: Model, places: readonly Place[]): Wanted[] =>
  places.map((place) => ({ levels: labelsOf(model, place), weights: model.at(place.levels) }));

/** The estimated marginal means of some terms, each with the number of people behind it. R: emmeans::emmeans. */
export function meansOf(fit: Fit, terms: readonly (readonly string[])[], confidence: number) {
  const { cells, model, residual } = fit;
  const estimate = estimatesOf(fit);
  const tables = terms.map((term) => placesOf(model, term)).filter(({ length }) => length <= MOST_MEANS);
  const notes = tables.length < terms.length ? [note('glm-many-means', { most: MOST_MEANS })] : [];
  const means = tables.flat().map((place) => {
    const { estimate: mean, standardError } = estimate(model.at(place.levels));
    const levels = labelsOf(model, place);
    return {
      ...levels,
      term: place.term,
      levels,
      n: peopleAt(cells, place),
      mean,
      ...estimateOf(mean, standardError, residual.df, confidence),
    };
  });
  if (means.some((each) => Number.isNaN(each.mean))) notes.push(note('glm-means-undetermined'));
  return { means, notes };
}

/** All pairs of the means of some terms, or the contrasts that a reader has named. */
export function contrastsOf(
  fit: Fit,
  terms: readonly (readonly string[])[],
  { contrasts, adjust, confidence }: Reading,
) {
  const { model, residual } = fit;
  const { df } = residual;
  const estimate = estimatesOf(fit);
  if (contrasts === 'pairwise') {
    const tables = terms.map((term) => placesOf(model, term)).filter(({ length }) => length <= MOST_PAIRED);
    return {
      contrasts: tables.flatMap((places) =>
        pairsOfMeans(wanted(model, places), estimate, { df, adjust, confidence }),
      ),
      notes: tables.length < terms.length ? [note('most-groups', { most: MOST_PAIRED })] : [],
    };
  }
  const named = Object.entries(contrasts ?? {});
  return {
    contrasts: named.map(([name, weights]) =>
      namedContrast(model, name, weights, estimate, { df, confidence }),
    ),
    notes: [] as Note[],
  };
}

/** The places of a term, those beside each other that differ in the first factor only. */
function sidesOf({ model }: Fit, [first, ...others]: readonly string[]): Place[][] {
  const own = model.factors.findIndex(({ name }) => name === first);
  const { labels } = model.factors[own]!;
  return placesOf(model, others).map(({ levels }) =>
    labels.map((_, level) => ({ term: [first!], levels: levels.with(own, level) })),
  );
}

/** The effect of the first factor of each term at every level of its others, and its pairs there. R: emmeans::joint_tests(by = …). */
export function simpleEffectsOf(fit: Fit, terms: readonly (readonly string[])[], reading: Reading) {
  const { model, residual, solve } = fit;
  const estimate = estimatesOf(fit);
  const how = { df: residual.df, adjust: reading.adjust, confidence: reading.confidence };
  const sides = terms.flatMap((term) => sidesOf(fit, term));
  return {
    simpleEffects: sides.map((places) => {
      const { ss, df } = jointSquares(model, places, solve);
      const { term, levels } = places[0]!;
      const own = model.factors.findIndex(({ name }) => name === term[0]);
      return {
        effect: term[0]!,
        at: labelsOf(model, { term, levels: levels.with(own, -1) }),
        ...fOf(ss, df, residual),
      };
    }),
    contrasts:
      reading.contrasts === 'pairwise'
        ? sides
            .filter(({ length }) => length <= MOST_PAIRED)
            .flatMap((places) => pairsOfMeans(wanted(model, places), estimate, how))
        : [],
  };
}
