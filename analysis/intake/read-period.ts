import { type Cell, wordsOf } from './sheet.ts';

/** A period as it is called here: 2024Q1, 2024-03, 2024H1, 2024. Without a year it is what stands behind it: Q1, -03, H1. */
export interface Period {
  readonly year: number | null;
  /** Q1 to Q4, H1, H2, -01 to -12; empty for a whole year. */
  readonly part: string;
}

const digit = (words: string): number => '一二三四'.indexOf(words) + 1 || Number(words);
const yearIn = /(?<!\d)((?:19|20)\d\d)(?!\d)/;

/** Each with what it makes of a match. */
const parts: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/前三季度?|[1一]\s*[-至到~]\s*[3三]季度|(?<!\d)1\s*[-至到~]\s*9月/, () => 'Q3'],
  [/上半年|(?<!\d)1\s*[-至到~]\s*6月|\bH1\b|first half/i, () => 'H1'],
  [/下半年|(?<!\d)7\s*[-至到~]\s*12月|\bH2\b|second half/i, () => 'H2'],
  [/(?<!\d)1\s*[-至到~]\s*3月/, () => 'Q1'],
  [/第?([1-4一二三四])季度?/, ([, q = '']) => `Q${digit(q)}`],
  [/(?<![a-z])q(?:uarter)?\s?([1-4])(?!\d)/i, ([, q = '']) => `Q${q}`],
  [/(?<![\d-])(1[0-2]|0?[1-9])月(?:份)?(?!\d)/, ([, month = '']) => `-${month.padStart(2, '0')}`],
  [/^(?:\d{4}[-./]|-)(1[0-2]|0?[1-9])$/, ([, month = '']) => `-${month.padStart(2, '0')}`],
];

/**
 * The period of which a cell, a header, a title or the name of a sheet speaks; null where it speaks of none.
 *
 * @example readPeriod('2024年第一季度考评得分') // => { year: 2024, part: 'Q1' }
 */
export function readPeriod(cell: Cell | undefined): Period | null {
  const words = wordsOf(cell);
  const year = yearIn.exec(words)?.[1];
  for (const [pattern, partOf] of parts) {
    const match = pattern.exec(words);
    if (match) return { year: year ? Number(year) : null, part: partOf(match) };
  }
  if (year && (/^\d{4}$|\d{4}\s*(?:年|年度)|\byear\b/.test(words) || words === year))
    return { year: Number(year), part: '' };
  return /^(?:全年|年度|whole year|annual)/i.test(words) ? { year: null, part: '' } : null;
}

/** The name of a period; null where nobody said the year. */
export function periodName({ year, part }: Period, otherwise: number | null): string | null {
  const known = year ?? otherwise;
  return known === null ? null : `${known}${part}`;
}

/** A day as a band: the quarter, and the week of the quarter in which it lies (W01 to W13). */
export interface DayBand {
  readonly period: string;
  readonly part: string;
}

const day =
  /^(?:(\d{4})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:[T ].*)?$|^(\d{4})(\d{2})(\d{2})$/;
const ofDay = 86_400_000;

/**
 * A date made coarse, so that a row does not tell who was where on a day; null where it is no date, or nobody said the year.
 *
 * @example dayBand('2024-03-30', null) // => { period: '2024Q1', part: 'W13' }
 */
export function dayBand(cell: Cell | undefined, otherwise: number | null): DayBand | null {
  const found = day.exec(wordsOf(cell));
  if (!found) return null;
  const year = Number(found[1] ?? found[4] ?? otherwise ?? NaN);
  const [month, date] = [Number(found[2] ?? found[5]), Number(found[3] ?? found[6])];
  const at = new Date(Date.UTC(year, month - 1, date));
  if (Number.isNaN(year) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  const quarter = Math.floor((month - 1) / 3);
  const days = (at.getTime() - Date.UTC(year, 3 * quarter, 1)) / ofDay;
  const week = Math.min(13, 1 + Math.floor(days / 7));
  return { period: `${year}Q${quarter + 1}`, part: `W${String(week).padStart(2, '0')}` };
}
