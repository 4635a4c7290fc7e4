import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { prepareFacets } from './facets/prepare.ts';
import { elementFit, expectedOf } from './facets/residuals.ts';
import type { FacetsFit } from './facets/newton.ts';
import { localTerms } from './local-terms.ts';
import { classOfRaters, facetOf, ratingsOf } from './ratings.ts';
import { LEAST_SHARED, rawEffects } from './raw-effects.ts';
import { spreadsOf, type Placed } from './severity-spread.ts';
import { cellsOfRaters } from './shared-cells.ts';

const CLEAR = 0.05;

/** The severities of a joint fit with the errors that they have with all else known. */
function severitiesOf(fit: FacetsFit): Placed[] {
  const { severityAt, cell, score, raters } = fit.layout;
  const sums = elementFit(raters, (r) => severityAt[cell[r]!]!, score, expectedOf(fit));
  return Array.from({ length: raters }, (_, j) => ({
    at: sums.n[j]! > 0 ? fit.parameters[j]! : NaN,
    standardError: 1 / Math.sqrt(sums.information[j]!),
    infit: sums.infit[j]!,
  }));
}

function notesOn(
  effects: readonly { readonly shared: number; readonly identical: boolean }[],
  criteria: number,
) {
  const few = effects.filter(({ shared }) => shared < LEAST_SHARED).length;
  const identical = effects.filter((one) => one.identical).length;
  const notes: Note[] = [];
  if (effects.length < 2) notes.push(note('one-rater'));
  if (few > 0) notes.push(note('few-shared', { count: few, least: LEAST_SHARED }));
  if (identical > 0) notes.push(note('identical-ratings', { count: identical }));
  if (criteria < 2) notes.push(note('one-criterion'));
  return notes;
}

/**
 * What raters do beside others who rated the same: leniency, spread, middle, halo, agreement, drift; and local terms of the Rasch model.
 * Cost: passes over the ratings, and a joint fit.
 */
export const raterEffects: Procedure<'raterEffects'> = {
  run(data, request) {
    const ratings = ratingsOf(data, request);
    const { rater, ratee, criterion, given } = ratings;
    const classes = facetOf(ratings.data, request.class);
    const classOf = classOfRaters(ratings, classes);
    const periods = facetOf(ratings.data, request.period);
    const scale = given.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)] as [number, number],
      [Infinity, -Infinity] as [number, number],
    );
    const criteria = criterion.labels.length;
    const effects = cellsOfRaters(ratings, periods).map((cells, j) => ({
      rater: rater.labels[j]!,
      class: classes?.labels[classOf[j]!] ?? null,
      n: cells.length,
      ...rawEffects(cells, criteria, periods?.labels.length ?? 0, scale),
      identical: cells.length > 1 && cells.every((cell) => cell.given === cells[0]!.given),
    }));
    const unknown = new Float64Array(rater.labels.length).fill(NaN);
    const { usable, fit, notes } = prepareFacets(ratings, 'joint', unknown);
    const by = facetOf(ratings.data, request.by) ?? periods;
    const terms = usable && fit && by && by.labels.length > 1 ? localTerms(usable.ratings, fit, by) : null;
    return {
      n: given.length,
      missing: 'listwise',
      definition: note('rater-effects'),
      notes: [
        ...(given.length > 0 ? notesOn(effects, criteria) : []),
        ...(periods && periods.labels.length >= 4 ? [] : [note('few-occasions')]),
        ...notes,
        ...(fit && !terms ? [note('no-local-terms')] : []),
      ],
      raters: rater.labels.length,
      ratees: ratee.labels.length,
      effects,
      raterSpread: fit ? spreadsOf(severitiesOf(fit), classOf, classes) : null,
      tested: terms ? terms.length : NaN,
      clear: terms ? terms.filter(({ p }) => p < CLEAR).length : NaN,
      terms:
        terms &&
        terms.map((term) => ({ ...term, rater: rater.labels[term.rater]!, at: by!.labels[term.at]! })),
    };
  },
};
