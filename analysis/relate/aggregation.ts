import { mean, medianSorted } from 'simple-statistics';
import { samplesOf, totalSize } from '../compare/sample.ts';
import { anova, sumsOfSquares } from '../compare/anova.ts';
import { note, type Note } from '../notes/note.ts';
import { RequestError, type Dataset, type Procedure } from '../dataset/dataset.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { withinAgreement } from './within-agreement.ts';

/** The range of an item, or that of the answers seen when nothing says what the item allows. */
function rangeOf(data: Dataset, item: string, notes: Note[]): readonly [number, number] {
  const known = data.itemRange(item);
  if (known) return known;
  const seen = data.numbers(item).filter((value) => !Number.isNaN(value));
  if (seen.length === 0) return [NaN, NaN];
  const range = [seen.reduce((a, b) => Math.min(a, b)), seen.reduce((a, b) => Math.max(a, b))] as const;
  notes.push(note('range-seen', { item, range: range.join('–') }));
  return range;
}

/** r_wg of every unit with at least two answers to every item. */
function agreements(data: Dataset, items: readonly string[], unit: string, notes: Note[]): number[] {
  const spreads = new Map<number | string, { variance: number; range: readonly [number, number] }[]>();
  for (const item of items) {
    const range = rangeOf(data, item, notes);
    for (const { group, variance } of samplesOf(data, item, unit).samples)
      spreads.set(group, [...(spreads.get(group) ?? []), { variance, range }]);
  }
  return [...spreads.values()]
    .filter((own) => own.length === items.length)
    .map(withinAgreement)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
}

/** The variable or the scale, whichever the request names. */
const namedBy = ({ variable, scale }: ReadOf<'aggregation'>) => (variable ?? scale)!;

/**
 * May answers be averaged by unit? `icc1`: share of the variance that lies between units; `icc2`: reliability of the units' means
 * (≥ .7 is usual); `rwg`: agreement inside units against answers at random (mean and median over units of two and more);
 * `designEffect`: how many times clustering inflates the variance of a mean.
 *
 * One-way analysis of variance; the group size of both ICC is the mean one, as in R's `multilevel::ICC1`, `ICC2`. A scale's rwg is
 * r_wg(j) of its items. One unit, or no variance inside units: nulls. Weights ignored. Cost: one pass a variable.
 */
export const aggregation: Procedure<'aggregation'> = {
  check(request) {
    if (request.unit === namedBy(request)) throw new RequestError('unit', 'differ', { other: 'variable' });
  },
  run(data, request) {
    const { unit } = request;
    const name = namedBy(request);
    const { samples } = samplesOf(data, name, unit);
    const notes: Note[] = [];
    const n = totalSize(samples);
    const { f, df1, df2, p } = anova(samples);
    const { between, within } = sumsOfSquares(samples);
    const [msb, msw] = [between / df1, within / df2];
    const size = n / samples.length;
    if (samples.length === 0) notes.push(note('no-answers', { name }));
    else if (samples.length < 2) notes.push(note('one-unit'));
    else if (df2 < 1) notes.push(note('no-unit-of-two'));
    else if (Number.isNaN(f)) notes.push(note('no-variance-within'));
    const single = samples.filter((sample) => sample.n === 1).length;
    if (single > 0) notes.push(note('units-of-one', { count: single }));
    const icc1 = (msb - msw) / (msb + (size - 1) * msw);
    const agreed = agreements(data, data.scaleItems(name) ?? [name], unit, notes);
    if (agreed.length === 0 && samples.some((sample) => sample.n > 1)) notes.push(note('no-rwg'));
    const zero = agreed.filter((value) => value === 0).length;
    if (zero > 0) notes.push(note('units-at-random', { count: zero }));
    return {
      n,
      missing: 'listwise',
      definition: note('aggregation'),
      icc1,
      icc2: (msb - msw) / msb,
      f,
      df1: samples.length > 0 ? df1 : NaN,
      df2,
      p,
      groups: samples.length,
      meanGroupSize: size,
      rwg: {
        mean: agreed.length > 0 ? mean(agreed) : NaN,
        median: agreed.length > 0 ? medianSorted(agreed) : NaN,
        groups: agreed.length,
      },
      designEffect: 1 + (size - 1) * icc1,
      notes,
    };
  },
};
