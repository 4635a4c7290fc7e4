import type { Procedure } from '../../../dataset/dataset.ts';
import type { ReadOf } from '../../../model/procedures/index.ts';
import { note } from '../../../notes/note.ts';
import { classOfRaters, facetOf, ratingsOf } from '../ratings.ts';
import { spreadsOf, type Placed } from '../severity-spread.ts';
import { knownSeverities } from './known-severities.ts';
import { meanAt } from './layout.ts';
import { prepareFacets } from './prepare.ts';
import { subsetsOf } from './subsets.ts';
import { normalInterval, tellFacets, type Element } from './tell.ts';

const nothing = {
  iterations: null,
  logLikelihood: null,
  length: null,
  correction: null,
  rateeMean: null,
  rateeSd: null,
  severities: null,
  measures: null,
  difficulties: null,
  steps: null,
  raterSpread: null,
  rateeSpread: null,
};

const estimationNotes = {
  marginal: 'facets-marginal',
  joint: 'facets-joint',
  asFacets: 'facets-as-facets',
} as const;

function errorNote({ errors, origin, anchor }: ReadOf<'facets'>) {
  if (errors === 'conditional') return note('errors-conditional');
  if (anchor !== undefined && origin === 'raters') return note('errors-anchored');
  return note(origin === 'ratees' ? 'errors-floating' : 'errors-centred');
}

/** What every element tells beside its place. */
const told = ({ n, observedAverage, standardError, infit, outfit, fairAverage }: Element) => ({
  n,
  observedAverage,
  standardError,
  infit,
  outfit,
  fairAverage,
});

/** Of the spread of all elements: separation takes the errors as they are shown, fixed χ² those with all else known. */
const placed = (elements: readonly Element[]): Placed[] =>
  elements.map(({ at, conditionalError, infit }) => ({ at, standardError: conditionalError, infit }));

/**
 * Many-facet Rasch model of ratings: severity of raters, difficulty of criteria and measures of ratees on one logit scale.
 * Ratings that are not connected are refused with their subsets. R: TAM::tam.mml.mfr; FACETS. Cost: some 7 passes over the ratings.
 */
export const facets: Procedure<'facets'> = {
  run(data, request) {
    const all = ratingsOf(data, request);
    const classes = facetOf(all.data, request.class);
    const classOf = classOfRaters(all, classes);
    const estimation = request.estimation === 'marginal' ? 'marginal' : 'joint';
    const anchors = knownSeverities(all, request.anchor);
    const { usable, connection, fit, notes } = prepareFacets(all, estimation, anchors);
    const { rater, ratee, criterion } = all;
    const head = {
      n: usable?.ratings.given.length ?? all.given.length,
      missing: 'listwise' as const,
      definition: note(estimationNotes[request.estimation]),
      raters: rater.labels.length,
      ratees: ratee.labels.length,
      criteria: request.criterion === undefined ? 0 : criterion.labels.length,
      weakestLink: connection?.weakestLink ?? NaN,
      subsets: usable && connection ? subsetsOf(usable.ratings, connection, classOf, classes) : [],
    };
    if (!fit || !usable) return { ...head, ...nothing, notes };
    const found = tellFacets(fit, usable, all, request);
    const sd = Math.exp(fit.parameters[meanAt(fit.layout) + 1]!);
    return {
      ...head,
      notes: [...notes, errorNote(request)],
      iterations: fit.iterations,
      logLikelihood: fit.value,
      length: found.length,
      correction: found.correction,
      rateeMean: found.mean,
      rateeSd: estimation === 'marginal' ? sd : NaN,
      severities: found.raters.map((one, j) => ({
        rater: one.label,
        class: classes?.labels[classOf[j]!] ?? null,
        severity: one.at,
        interval: normalInterval(one.at, one.standardError, request.confidence),
        ...told(one),
      })),
      measures: found.ratees.map((one) => ({ ratee: one.label, measure: one.at, ...told(one) })),
      difficulties:
        request.criterion === undefined
          ? null
          : found.criteria.map((one) => ({
              criterion: one.label,
              difficulty: one.at,
              ...told(one),
            })),
      steps: found.steps,
      raterSpread: spreadsOf(placed(found.raters), classOf, classes),
      rateeSpread: spreadsOf(placed(found.ratees), new Int32Array(ratee.labels.length), null),
    };
  },
};
