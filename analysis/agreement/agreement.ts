import { note, type Note } from '../notes/note.ts';
import { RequestError, type Procedure } from '../dataset/dataset.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { createRandom } from '../numeric/random.ts';
import { alphaInterval } from './alpha-interval.ts';
import { cohenKappa, crossTable } from './cohen-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { alphaOfUnits, eachOnce, pairableUnits } from './krippendorff-alpha.ts';
import { percentAgreement } from './percent-agreement.ts';
import { ratingsOf, sharedUnits } from './ratings.ts';
import { reliabilityLabel } from './reliability-label.ts';

/** The coders, by whichever name the request gives them. */
function codersOf({ coders, columns, variables }: ReadOf<'agreement'>): readonly string[] {
  return [coders, columns, variables].find((names) => names.length > 0)!;
}

/**
 * Do coders agree? Rows are units, one column a coder (`coders`; also called `columns` or `variables`). `percent` of pairs that agree, Cohen's κ with the most that the margins allow
 * (two coders), Fleiss' κ (units that all judged), Krippendorff's α on the level asked for with a bootstrap interval over units.
 *
 * `missing` cells are judgements not made: α uses every unit with two. No variation gives nulls, not 1. Weights ignored.
 * R: `irr::agree`, `kappa2`, `kappam.fleiss`, `kripp.alpha`. Cost: units × (coders² + bootstrap).
 */
export const agreement: Procedure<'agreement'> = {
  check(request, data) {
    const words = codersOf(request).find((name) => data.kindOf(name) === 'text');
    if (request.level !== 'nominal' && words !== undefined)
      throw new RequestError('level', 'words-nominal', { name: words });
  },
  run(data, request) {
    const { level, bootstrap, seed, confidence } = request;
    const coders = codersOf(request);
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
