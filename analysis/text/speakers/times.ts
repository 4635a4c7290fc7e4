import { mayBeTime, mayEndTime } from './characters.ts';

/** A time as it stands in a transcript. */
export interface ReadTime {
  readonly ms: number;
  /** Where it ends, its brackets included. */
  readonly end: number;
  /** It cannot be a clock that somebody speaks of: in brackets, or with hours, minutes and seconds. */
  readonly isMark: boolean;
}

// Every quantifier is bounded and none crosses a line, so that a time is read in constant time.
const clock =
  /(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]{1,3})?(上午|下午|中午|晚上|早上|凌晨|午前|午後|오전|오후)? ?(\d{1,3})[:：](\d{2})(?:[:：](\d{2}))?(?:[.;](\d{1,3})|,(\d{3}))?(?:-\d)?(?: ?([AaPp])\.?[Mm]\b\.?)?(?!\d|[:：]\d)/y;
const primes = /(\d{1,3})(?:['′’]|min ?)(\d{1,2})(?:["″”]|''|′′|s\b)/y;
const words = /(?:(\d{1,2})(?: ?小时| ?时|h) ?)?(\d{1,3})(?: ?分钟?|m) ?(\d{1,2})(?:秒|s\b)/y;
const seconds = /(\d{1,5})(?:\.(\d{1,3}))? ?(?:s|秒)(?=[\])）】>}])/y;
const range = / ?(?:-->|->|→|[-–—~～至]|to) ?/y;
const closing: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '（': '）',
  '【': '】',
  '〔': '〕',
  '<': '>',
  '{': '}',
  '#': '#',
};

/**
 * The time that begins at a place of a text: `00:12`, `[0:01:02.5]`, `（12'03"）`, `#00:01:02-5#`, `1分02秒`, `下午3:05`, a time
 * with its date, or the first of a range. Two numbers are minutes and seconds, and hours and minutes beside a date or a part of
 * the day. Null where there is none. O(1).
 *
 * @example timeAt('[01:02.5] 问', 0) // => { ms: 62500, end: 9, isMark: true }
 */
export function timeAt(text: string, at: number): ReadTime | null {
  if (!mayBeTime(text, at)) return null;
  const close = closing[text[at] ?? ''];
  if (close === undefined) return bareTime(text, text[at] === '@' ? at + 1 : at);
  let start = at + 1;
  while (text[start] === ' ' && start < at + 3) start++;
  const inner = bareTime(text, start);
  if (inner === null) return null;
  let end = inner.end;
  while (text[end] === ' ' && end < inner.end + 2) end++;
  return text[end] === close ? { ms: inner.ms, end: end + 1, isMark: true } : null;
}

/** The time in brackets that ends at a place of a text, and where it begins. O(1). */
export function timeBefore(text: string, end: number, from: number): { start: number; ms: number } | null {
  if (!mayEndTime(text, end - 1)) return null;
  const earliest = Math.max(from, end - 40);
  for (let start = end - 3; start >= earliest; start--) {
    if (closing[text[start]!] === undefined) continue;
    const time = timeAt(text, start);
    if (time?.end === end) return { start, ms: time.ms };
  }
  return null;
}

function bareTime(text: string, at: number): ReadTime | null {
  const first = oneTime(text, at);
  if (first === null) return null;
  const between = match(range, text, first.end);
  const last = between && oneTime(text, first.end + between[0].length);
  return last ? { ...first, end: last.end, isMark: true } : first;
}

function oneTime(text: string, at: number): ReadTime | null {
  if (!/[\d上下中晚早凌午오]/.test(text[at] ?? '')) return null;
  return clockAt(text, at) ?? spelledAt(text, at);
}

function clockAt(text: string, at: number): ReadTime | null {
  const found = match(clock, text, at);
  if (!found) return null;
  const [all, date, day, first, second, third, point, comma, half] = found;
  const isOfDay = date !== undefined || day !== undefined || half !== undefined;
  const isLong = third !== undefined || isOfDay;
  const [hours, minutes, secs] = isLong
    ? [Number(first), Number(second), Number(third ?? 0)]
    : [0, Number(first), Number(second)];
  if (secs > 59 || (isLong && minutes > 59)) return null;
  const isAfternoon = /^[Pp下晚]|午後|오후/.test(half ?? day ?? '') && hours < 12;
  const fraction = milliseconds(point ?? comma);
  const ms = (((hours + (isAfternoon ? 12 : 0)) * 60 + minutes) * 60 + secs) * 1000 + fraction;
  return { ms, end: at + all.length, isMark: third !== undefined || date !== undefined };
}

function spelledAt(text: string, at: number): ReadTime | null {
  const prime = match(primes, text, at);
  if (prime)
    return { ms: inMs(0, prime[1], prime[2]), end: at + prime[0].length, isMark: prime[0].includes('"') };
  const said = match(words, text, at);
  if (said) return { ms: inMs(said[1], said[2], said[3]), end: at + said[0].length, isMark: false };
  const short = match(seconds, text, at);
  return (
    short && {
      ms: inMs(0, 0, short[1]) + milliseconds(short[2]),
      end: at + short[0].length,
      isMark: false,
    }
  );
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const inMs = (hours: unknown, minutes: unknown, secs: unknown): number =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(secs)) * 1000;
const milliseconds = (digits: string | undefined): number => Number((digits ?? '').padEnd(3, '0'));
