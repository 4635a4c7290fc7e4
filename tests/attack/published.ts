import { type Bits, has } from './bits.ts';
import { agreeing, answered, countOf, type Statistic, total } from './statistic.ts';

type Answers = Readonly<Record<string, Uint8Array>>;

interface Group {
  readonly from: string;
  readonly people: Bits;
}

/** How often each answer was given, exactly: what a table of counts shows of a group. */
export function distribution(answers: Answers, { from, people }: Group, item: string): Statistic[] {
  const counts = new Array<number>(6).fill(0);
  answers[item]!.forEach((value, at) => {
    if (has(people, at)) counts[value]!++;
  });
  return counts.map((count, value) => ({
    from,
    people,
    parts: [{ item, points: countOf(value) }],
    low: count,
    high: count,
  }));
}

/** A mean and the share of those who agree, as they are printed, and how many answered. */
export function summary(
  answers: Answers,
  { from, people }: Group,
  item: string,
  decimals: 'rounded' | 'exact',
): Statistic[] {
  const own = [...answers[item]!].filter((_, at) => has(people, at)).filter((value) => value > 0);
  const n = own.length;
  if (n === 0) return [];
  const sum = own.reduce((left, value) => left + value, 0);
  const agree = own.filter((value) => value >= 4).length;
  const half = decimals === 'exact' ? 0 : n < 30 ? 0.05 : 0.005;
  const places = n < 30 ? 1 : 2;
  const mean = decimals === 'exact' ? sum / n : Number((sum / n).toFixed(places));
  const percent = decimals === 'exact' ? (100 * agree) / n : Math.round((100 * agree) / n);
  const wide = decimals === 'exact' ? 0 : 0.5;
  const statistic = (points: typeof total, low: number, high: number): Statistic => ({
    from,
    people,
    parts: [{ item, points }],
    low,
    high,
  });
  return [
    statistic(answered, n, n),
    statistic(total, (mean - half) * n, (mean + half) * n),
    statistic(agreeing, ((percent - wide) * n) / 100, ((percent + wide) * n) / 100),
  ];
}
