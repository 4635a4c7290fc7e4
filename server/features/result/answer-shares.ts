import { type Counted, named } from './replies.ts';
import type { RatedItem, Survey } from './survey.ts';

/** The answers below and above the middle of the answers; an odd number of them leaves one neutral. */
export function sidesOf({ answers, range: [min, max] }: Pick<RatedItem, 'answers' | 'range'>) {
  const values = answers.map(({ value }) => value);
  const middle = (min + max) / 2;
  return { low: values.filter((value) => value < middle), high: values.filter((value) => value > middle) };
}

/** Per cent of those who answered. */
export function shareOf(counted: Counted, values: readonly number[]): number | null {
  return counted.n === 0 ? null : (100 * countOf(counted, values)) / counted.n;
}

/** Of all answers to some items as they are scored, the per cent on one side of the middle. */
export function pooledShare(
  { items }: Survey,
  codes: readonly string[],
  counted: readonly Counted[],
  side: 'low' | 'high',
): number | null {
  let [on, all] = [0, 0];
  for (const item of items.filter(({ code }) => codes.includes(code))) {
    const own = named(counted, item.code);
    on += countOf(own, sidesOf(item)[side]);
    all += own.n;
  }
  return all === 0 ? null : (100 * on) / all;
}

function countOf({ categories }: Counted, values: readonly number[]): number {
  return categories.reduce((sum, each) => sum + (values.includes(Number(each.value)) ? each.n : 0), 0);
}
