import { isoDay, isoTime } from '../clock-text.ts';

/** What a format makes of a number: a day or a time, a share in per cent, or a number. */
export type FormatKind = 'clock' | 'percent' | 'number';

const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const halves = '上午/下午h"时"mm"分"';

/** Formats that workbooks name by number only, as a Chinese edition shows them. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: halves,
  35: `${halves}ss"秒"`,
  36: yearMonth,
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: halves,
  56: `${halves}ss"秒"`,
  57: yearMonth,
  58: monthDay,
};

export const builtInFormat = (id: number): string => builtIn[id] ?? 'General';

/** What is shown as it is written, and conditions, colours and languages, none of which tells the kind. */
const literal = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

export function formatKind(code: string): FormatKind {
  const signs = code
    .replaceAll(literal, '')
    .replaceAll(/general/gi, '')
    .split(';')[0]!;
  if (/[ymdhs]/i.test(signs)) return 'clock';
  return signs.includes('%') ? 'percent' : 'number';
}

/** A day in ISO 8601, with its time where it has one; a time alone as `09:30`, in as many hours as there are. */
export function isoOf(count: number, code: string, since1904: boolean): string {
  const signs = code.replaceAll(literal, '');
  if (/[hs]/i.test(signs) && !/[yd]/i.test(signs)) return isoTime(count * 86_400);
  return isoDay(msOf(count, since1904));
}

/** Days are counted from 1900, with a 29 February 1900 that never was, or from 1904; in milliseconds since 1970, to the second. */
function msOf(count: number, since1904: boolean): number {
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, count < 60 ? 31 : 30);
  return first + Math.round(count * 86_400) * 1000;
}

const token =
  /"([^"]*)"|\\(.)|[_*].|\[(h+|m+|s+)\]|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|\.0+|./gi;
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A day or time as the program shows it under a format. */
export function shownOf(count: number, code: string, since1904: boolean): string {
  const date = new Date(msOf(count, since1904));
  const tokens = [...code.split(';')[0]!.matchAll(token)];
  const half = tokens.some(([whole]) => whole.includes('/') && whole.length > 1);
  let last = '';
  return tokens
    .map(([whole, quoted, escaped, elapsed], at) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped!;
      const sign = (elapsed ?? whole)[0]!.toLowerCase();
      if (elapsed === undefined && /^[[_*.]/.test(whole))
        return whole.startsWith('.') && whole.length === 1 ? '.' : '';
      if (whole.includes('/') && whole.length > 1) return halfOf(date, whole);
      if (!'ymdhs'.includes(sign)) return whole;
      const next = tokens.slice(at + 1).find(([each]) => /^[ymdhs]/i.test(each))?.[0] ?? '';
      const isMinute = sign === 'm' && (last === 'h' || next.toLowerCase().startsWith('s'));
      last = sign;
      if (elapsed !== undefined) return elapsedOf(count, sign);
      return partOf(date, isMinute ? 'minute' : sign, { length: whole.length, half });
    })
    .join('');
}

function halfOf(date: Date, choice: string): string {
  return choice.split('/')[date.getUTCHours() < 12 ? 0 : 1]!;
}

function elapsedOf(days: number, sign: string): string {
  const per = { h: 24, m: 24 * 60, s: 24 * 60 * 60 }[sign]!;
  return String(Math.floor(days * per + 1e-9));
}

function partOf(date: Date, part: string, { length, half }: { length: number; half: boolean }): string {
  const padded = (number: number) => String(number).padStart(Math.min(length, 2), '0');
  switch (part) {
    case 'y':
      return length > 2
        ? String(date.getUTCFullYear())
        : String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      return length < 3
        ? padded(date.getUTCMonth() + 1)
        : months[date.getUTCMonth()]!.slice(0, length === 3 ? 3 : length === 5 ? 1 : undefined);
    case 'd':
      return length < 3
        ? padded(date.getUTCDate())
        : weekdays[date.getUTCDay()]!.slice(0, length === 3 ? 3 : undefined);
    case 'h':
      return padded(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    case 'minute':
      return padded(date.getUTCMinutes());
    default:
      return padded(date.getUTCSeconds());
  }
}
