import betaincinv from '@stdlib/math-base-special-betaincinv';
import { groupsOf } from '../../dataset/groups.ts';
import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import { normalQuantile } from '../../numeric/distributions.ts';

type Interval = readonly [number, number];

/**
 * The shares that a score test does not reject. R: prop.test(x, n, correct = FALSE). Source: Wilson (1927), JASA 22, 209–212.
 *
 * @example
 * wilson(8, 10, 0.95).map((bound) => bound.toFixed(4)) // => ['0.4902', '0.9433']
 */
export function wilson(count: number, n: number, confidence: number): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = count / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

/**
 * The shares under which as few, or as many, are not too rare. R: binom.test. Source: Clopper & Pearson (1934), Biometrika 26, 404–413.
 *
 * @example
 * clopperPearson(8, 10, 0.95).map((bound) => bound.toFixed(4)) // => ['0.4439', '0.9748']
 */
export function clopperPearson(count: number, n: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return [
    count === 0 ? 0 : betaincinv(tail, count, n - count + 1),
    count === n ? 1 : betaincinv(tail, count + 1, n - count, true),
  ];
}

/** Estimate ± z standard errors; may reach beyond 0 or 1. */
function wald(count: number, n: number, confidence: number): Interval {
  const share = count / n;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt((share * (1 - share)) / n);
  return [share - reach, share + reach];
}

const METHODS = { wilson, exact: clopperPearson, wald };

/** What share of those who answered gave one of some values? Nobody answered: null. Cost: one pass. */
export const proportion: Procedure<'proportion'> = {
  check({ value, values }) {
    if (value === undefined && values === undefined) throw new RequestError('value', 'needed');
    if (value !== undefined && values !== undefined)
      throw new RequestError('values', 'not-beside', { other: 'value' });
  },
  run(data, { variable, value, values, method, confidence }) {
    const chosen = values ?? [value!];
    const { labels, sizes } = groupsOf(data.column(variable));
    const n = sizes.reduce((sum, size) => sum + size, 0);
    const count = labels.reduce<number>((sum, each, i) => sum + (chosen.includes(each) ? sizes[i]! : 0), 0);
    const absent = n > 0 ? chosen.filter((each) => !labels.includes(each)) : [];
    const share = n > 0 ? count / n : NaN;
    return {
      n,
      missing: 'listwise',
      definition: note(`proportion-${method}`),
      notes: [
        ...absent.map((each) => note('value-absent', { value: each })),
        ...(n === 0 ? [note('nobody-answered')] : []),
      ],
      values: chosen,
      estimate: share,
      interval: n > 0 ? METHODS[method](count, n, confidence) : null,
      standardError: Math.sqrt((share * (1 - share)) / n),
      categories: labels.map((each, i) => ({
        value: each,
        n: sizes[i]!,
        percent: (100 * sizes[i]!) / n,
      })),
    };
  },
};
