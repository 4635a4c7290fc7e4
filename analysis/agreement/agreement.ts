import { choice, confidence, isAbsent, seed, variables, wholeNumber } from '../engine/fields.ts';
import { note, type Note } from '../engine/notes.ts';
import { RequestError, type Procedure } from '../engine/procedure.ts';
import { createRandom } from '../numeric/random.ts';
import { alphaInterval } from './alpha-interval.ts';
import { cohenKappa, crossTable } from './cohen-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { alphaOfUnits, eachOnce, pairableUnits, type Level } from './krippendorff-alpha.ts';
import { percentAgreement } from './percent-agreement.ts';
import { ratingsOf, sharedUnits } from './ratings.ts';
import { reliabilityLabel } from './reliability-label.ts';

interface AgreementRequest {
  readonly coders: readonly string[];
  readonly level: Level;
  readonly bootstrap: number;
  readonly seed: number;
  readonly confidence: number;
}

/**
 * Do coders agree? Rows are units, one column a coder (`coders`; also called `columns` or `variables`). `percent` of pairs that agree, Cohen's κ with the most that the margins allow
 * (two coders), Fleiss' κ (units that all judged), Krippendorff's α on the level asked for with a bootstrap interval over units.
 *
 * `missing` cells are judgements not made: α uses every unit with two. No variation gives nulls, not 1. Weights ignored.
 * R: `irr::agree`, `kappa2`, `kappam.fleiss`, `kripp.alpha`. Cost: units × (coders² + bootstrap).
 */
export const agreement: Procedure<AgreementRequest> = {
  name: 'agreement',
  parse(request, data) {
    const field = ['coders', 'columns', 'variables'].find((name) => !isAbsent(request, name)) ?? 'coders';
    const coders = variables(request, field, data, 2);
    const level = choice(request, 'level', ['nominal', 'ordinal', 'interval', 'ratio'], 'nominal');
    const words = coders.find((name) => data.kindOf(name) === 'text');
    if (level !== 'nominal' && words !== undefined)
      throw new RequestError('level', 'words-nominal', { name: words });
    return {
      coders,
      level,
      bootstrap: wholeNumber(request, 'bootstrap', { from: 100, to: 100_000, otherwise: 1000 }),
      seed: seed(request),
      confidence: confidence(request),
    };
  },
  run(data, { coders, level, bootstrap, seed, confidence }) {
    const ratings = ratingsOf(coders.map((name) => data.column(name)));
    const shared = sharedUnits(ratings);
    const pairable = pairableUnits(ratings, level);
    const notes: Note[] = [];
    const single = ratings.units - shared.units;
    if (single > 0) notes.push(note('single-judgements', { count: single }));
    const negative = level === 'ratio' && ratings.values.some((value) => Number(value) < 0);
    const alpha = negative ? NaN : alphaOfUnits(pairable)(eachOnce(pairable));
    const two = coders.length === 2 ? cohenKappa(crossTable(shared)) : { kappa: NaN, max: NaN };
    const fleiss = fleissKappa(ratings);
    if (coders.length > 2) notes.push(note('cohen-for-two'));
    if (shared.units === 0) notes.push(note('no-pairs'));
    else if (negative) notes.push(note('ratio-negative'));
    else if (Number.isNaN(alpha)) notes.push(note('no-variation'));
    if (sharedUnits(ratings, coders.length).units === 0) notes.push(note('not-judged-by-all'));

    const interval = Number.isNaN(alpha)
      ? null
      : alphaInterval(pairable, { samples: bootstrap, confidence, random: createRandom(seed) });
    if (interval && interval.samples < bootstrap)
      notes.push(note('fewer-samples', { samples: interval.samples, asked: bootstrap }));
    if (interval && interval.skipped > 0)
      notes.push(note('single-value-samples', { count: interval.skipped }));
    return {
      procedure: 'agreement',
      n: shared.units,
      missing: 'pairwise',
      definition: note('agreement', {
        level: note(`${level}-level`),
        samples: interval?.samples ?? bootstrap,
        seed,
      }),
      coders: coders.length,
      level,
      percent: percentAgreement(shared),
      cohenKappa: two.kappa,
      kappaMax: two.max,
      fleissKappa: fleiss,
      krippendorffAlpha: alpha,
      label: reliabilityLabel(alpha),
      interval: interval?.interval ?? null,
      notes,
    };
  },
};
