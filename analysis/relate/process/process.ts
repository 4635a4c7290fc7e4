import type { Procedure } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { createRandom } from '../../numeric/random.ts';
import { MOST_RESAMPLED } from '../moments.ts';
import { checkRoles } from './check-roles.ts';
import type { LegOf } from './effects.ts';
import { fitEquation, legIn, type FittedEquation } from './fitted-equations.ts';
import { bootstrapEffects, type Bootstrapped } from './indirect-effects.ts';
import { moderatorValues } from './moderator.ts';
import { interactionsIn, productWith, testedEffects, type ModeratorPlaces } from './tested-effects.ts';
import { processVariables, type ProcessVariables } from './variables.ts';
import { wantedEffects, type About } from './wanted-effects.ts';

const nothing = {
  equations: null,
  interactions: null,
  moderatorValues: null,
  conditional: null,
  direct: null,
  total: null,
  indirect: null,
  totalIndirect: null,
  index: null,
  indices: null,
  differences: null,
};

function definitionOf({ model, robust, center, interval, bootstrap, seed }: ReadOf<'process'>): Note {
  return note('process', {
    model,
    errors: note(robust === 'hc3' ? 'errors-hc3' : 'errors-classical'),
    centring: note(center ? 'products-centred' : 'not-centred'),
    kind: note(interval === 'bc' ? 'interval-bc' : 'interval-percentile'),
    samples: bootstrap,
    seed,
  });
}

/** The fitted equations, or why there are none. */
function fitAll({ n, equations, notes }: ProcessVariables, { robust, confidence }: ReadOf<'process'>) {
  const failed = (reason: Note) => ({ fits: null, notes: [...notes, reason] });
  if (equations.some(({ terms }) => n <= terms.length + 1)) return failed(note('too-few-for-model'));
  const fitted = equations.map((equation) => fitEquation(equation, { robust, confidence }));
  const fits = fitted.filter((fit) => fit !== null);
  if (fits.length < fitted.length) return failed(note('process-collinear'));
  if (fits.some(({ fitted: { fit } }) => !(fit.rss > 0))) return failed(note('outcome-exact'));
  return { fits, notes: [...notes, ...fits.flatMap((fit) => fit.fitted.notes)] };
}

/** The bootstrapped numbers of one kind, without the name of the kind. */
function ofKind(found: readonly Bootstrapped<About>[], wanted: About['kind']) {
  return found.filter(({ kind }) => kind === wanted).map(({ kind: _, ...rest }) => rest);
}

/** Indirect effects, what they add up to, their indices and differences, all from the same samples. */
function bootstrapped(
  request: ReadOf<'process'>,
  variables: ProcessVariables,
  fits: readonly FittedEquation[],
  moderator: ModeratorPlaces,
) {
  const { bootstrap, seed, interval, confidence } = request;
  const legs: LegOf = (from, to) => {
    const equation = fits.find(({ outcome }) => outcome === to)!;
    return legIn(equation, from, productWith(from, moderator), moderator.middle);
  };
  const wanted = wantedEffects(request, variables.equations, moderator.places);
  if (wanted.length === 0) return { notes: [] };
  const { found, skipped } = bootstrapEffects(variables, request.w, legs, wanted, {
    samples: bootstrap,
    random: createRandom(seed),
    kind: interval,
    confidence,
  });
  const notes: Note[] = [];
  if (skipped > 0) notes.push(note('samples-skipped', { count: skipped }));
  if (variables.n > MOST_RESAMPLED) notes.push(note('moments-resampled', { most: MOST_RESAMPLED }));
  if (found.some((each) => Number.isNaN(each.interval[0]))) notes.push(note('no-bc'));
  const [first, ...others] = ofKind(found, 'index');
  return {
    indirect: ofKind(found, 'indirect'),
    totalIndirect: ofKind(found, 'total')[0] ?? null,
    index: first && others.length === 0 ? first : null,
    indices: ofKind(found, 'index'),
    differences: ofKind(found, 'difference').map(({ minus, ...rest }) => ({ ...rest, minus: minus! })),
    notes,
  };
}

/**
 * Conditional process analysis: mediation, moderation and both together, by least squares equation by equation.
 *
 * `direct` and `total` effects with t tests, `indirect` ones with bootstrap intervals, at values of the moderator where they depend on
 * it; `index` what a unit of it adds. Listwise, weights ignored. R: `lm` for each equation, `boot` over respondents; models are numbered
 * as in Hayes’s macro. Cost: bootstrap × n × (columns)²/2, beyond 10,000 respondents whatever n.
 */
export const process: Procedure<'process'> = {
  check: checkRoles,
  run(data, request) {
    const { x, y, w, robust, confidence } = request;
    const variables = processVariables(data, request);
    const definition = definitionOf(request);
    const head = { n: variables.n, missing: 'listwise' as const, definition };
    const { fits, notes } = fitAll(variables, request);
    if (!fits) return { ...head, ...nothing, notes };

    const measured = variables.moderator;
    const values = measured ? moderatorValues(measured.values, measured.mean, request.at) : [];
    const moderator: ModeratorPlaces = {
      name: w ?? null,
      places: values.map(({ at }) => ({ at, off: at - measured!.mean })),
      middle: measured ? measured.mean - measured.origin : 0,
    };
    const last = fits.at(-1)!;
    const legs = fits.flatMap((fit) => fit.moderated.map((cause) => ({ fit, cause })));
    const whole = measured ? null : fitEquation(variables.total, { robust, confidence });
    const { notes: more, ...effects } = bootstrapped(request, variables, fits, moderator);
    return {
      ...head,
      ...nothing,
      equations: fits.map(({ outcome, fitted }) => ({ outcome, ...fitted.model })),
      interactions: fits.flatMap((fit) => interactionsIn(fit, moderator)),
      moderatorValues: values,
      conditional: legs
        .filter(({ fit, cause }) => !(fit === last && cause === x))
        .flatMap(({ fit, cause }) => testedEffects(fit, cause, moderator, confidence)),
      direct: testedEffects(last, x, moderator, confidence),
      total: whole && testedEffects({ ...whole, outcome: y }, x, moderator, confidence),
      ...effects,
      notes: [...notes, ...more],
    };
  },
};
