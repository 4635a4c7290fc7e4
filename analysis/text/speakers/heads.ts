import { roleOf } from './roles.ts';
import { timeAt, type ReadTime } from './times.ts';

/** How a label is set off from the words: with a colon, in a box or other brackets, bold, by a dash, by space, by the end of its line, as a cell. */
export type Setting = 'colon' | 'box' | 'bracket' | 'bold' | 'dash' | 'gap' | 'line' | 'cell';

/** What may open a turn. Places are UTF-16 indices. */
export interface Head {
  /** Where it begins: at its number, time or label. */
  readonly index: number;
  readonly label: string;
  /** Where the words begin. */
  readonly words: number;
  /** Where the words end, when that is not where the next turn begins. */
  readonly end?: number;
  readonly setting: Setting;
  /** What else the label has in common with the others of its text: `#` a number before it, `^` or `@` a time before or after, `:` a narrow colon. */
  readonly manner: string;
  readonly startMs: number | null;
  /** Minutes and seconds after the colon, or a clock that somebody speaks of: all heads of a text decide together. */
  readonly late?: { readonly words: number; readonly startMs: number };
}

const blank = /[ \t\u3000\u00a0\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const numbering =
  /(?:#{1,6} |> ?|[-*•·–—] |(?:[(（]\d{1,4}[)）]|\d{1,5}(?:[.．、)）](?!\d)|[ \t]{1,4}(?=\p{L}))|[①-⑳]))[ \t\u3000]{0,8}/uy;
const closing: Readonly<Record<string, string>> = {
  '【': '】',
  '[': ']',
  '［': '］',
  '(': ')',
  '（': '）',
  '<': '>',
  '〈': '〉',
  '《': '》',
  '「': '」',
  '『': '』',
  '{': '}',
};
const colon = /[：:∶﹕︰]/;
const dash = /[-–—―－|｜]/;
const never = /[，。？！；“”…、,?!;"\n|｜=【】[\]{}]/;
const longest = 40;

/** The first place from which a line is not blank. */
export function skipBlank(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && blank.test(text[i]!)) i++;
  return i;
}

/**
 * What may open a turn at the beginning of a line; null where nothing does. A time may stand before the label, after it or after
 * its colon, and is never part of it. O(1) after the white space at the beginning.
 */
export function headAt(text: string, from: number, to: number): Head | null {
  const index = skipBlank(text, from, to);
  if (index >= to) return null;
  const before = lead(text, index, to);
  const label =
    bold(text, before.at, to) ?? bracketed(text, before.at, to) ?? bare(text, before.at, to, before.time);
  if (label === null || !isLabel(label.text)) return null;
  return finish(text, to, { index, before, label });
}

/** A line that holds a time and nothing else. */
export function onlyTime(text: string, from: number, to: number): ReadTime | null {
  const time = timeAt(text, skipBlank(text, from, to));
  return time && skipBlank(text, time.end, to) >= to ? time : null;
}

/** Short, of letters, and no sentence. */
export function isLabel(text: string): boolean {
  const plain = text.replace(/[（(][^（()）]*[)）]$/, '');
  if (plain.length === 0 || text.length > longest || never.test(plain) || !/\p{L}/u.test(plain)) return false;
  if (/^[^\p{L}\d]/u.test(text)) return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han <= 12 && (text.match(/[ \u3000]+/g)?.length ?? 0) <= 4;
}

interface Lead {
  readonly at: number;
  readonly time: ReadTime | null;
  readonly isNumbered: boolean;
}

interface Label {
  readonly text: string;
  readonly end: number;
  readonly setting: Setting;
  /** What stands with the label inside its brackets. */
  readonly time: ReadTime | null;
  readonly hasColon: boolean;
}

/** A time, or a number of the paragraph and perhaps a time. */
function lead(text: string, index: number, to: number): Lead {
  const first = timeAt(text, index);
  if (first) return { at: afterTime(text, first.end, to), time: first, isNumbered: false };
  numbering.lastIndex = index;
  const number = numbering.exec(text);
  const at = number ? skipBlank(text, index + number[0].length, to) : index;
  const time = number && timeAt(text, at);
  return time
    ? { at: afterTime(text, time.end, to), time, isNumbered: true }
    : { at, time: null, isNumbered: number !== null };
}

function afterTime(text: string, end: number, to: number): number {
  const at = skipBlank(text, end, to);
  return /[-–—|｜,，]/.test(text[at] ?? '') ? skipBlank(text, at + 1, to) : at;
}

function bold(text: string, at: number, to: number): Label | null {
  const mark = /^(?:\*\*|__|\*|_)/.exec(text.slice(at, at + 2))?.[0];
  if (mark === undefined) return null;
  const close = text.slice(at, Math.min(to, at + 80)).indexOf(mark, mark.length);
  return close < 0 ? null : inside(text, at + mark.length, at + close, at + close + mark.length, 'bold');
}

function bracketed(text: string, at: number, to: number): Label | null {
  const close = closing[text[at] ?? ''];
  if (close === undefined) return null;
  const end = text.slice(at, Math.min(to, at + 80)).indexOf(close, 1);
  return end < 0 ? null : inside(text, at + 1, at + end, at + end + 1, text[at] === '【' ? 'box' : 'bracket');
}

function inside(text: string, from: number, to: number, end: number, setting: Setting): Label | null {
  const { at, time } = lead(text, skipBlank(text, from, to), to);
  const label = bare(text, at, to, time);
  if (label === null) return null;
  const after = timeAt(text, skipBlank(text, label.end, to));
  const isWhole = skipBlank(text, after?.end ?? label.end, to) >= to;
  const hasColon = label.setting === 'colon';
  return isWhole ? { text: label.text, end, setting, time: after ?? label.time ?? time, hasColon } : null;
}

/** A label up to its colon, dash, time, wide space or the end of the line. */
function bare(text: string, from: number, to: number, before: ReadTime | null): Label | null {
  const limit = Math.min(to, from + longest + 1);
  const make = (end: number, past: number, setting: Setting, time: ReadTime | null = null): Label => ({
    text: trimmed(text.slice(from, end)),
    end: past,
    setting,
    time,
    hasColon: setting === 'colon',
  });
  for (let i = from; i < limit; i++) {
    const char = text[i]!;
    if (colon.test(char)) {
      if (i === from || text.startsWith('//', i + 1)) return null;
      if (!isRatio(text, from, i)) return make(i, i + 1, 'colon');
    }
    if (never.test(char)) {
      const time = i > from ? timeAt(text, i) : null;
      return time ? withTime(text, to, make(i, time.end, 'line', time)) : null;
    }
    if (
      i > from &&
      (/[(（<#@]/.test(char) || (/\d/.test(char) && !/\d/.test(text[i - 1]!)) || /[上下午]/.test(char))
    ) {
      const time = timeAt(text, i);
      if (time && (time.isMark || !/[\p{L}]/u.test(text[i - 1]!)))
        return withTime(text, to, make(i, time.end, 'line', time));
    }
    if (/[(（]/.test(char)) {
      const close = text.slice(i, Math.min(to, i + 24)).search(/[)）]/);
      if (close > 0 && !/[：:]/.test(text.slice(i, i + close))) i += close;
      continue;
    }
    if (i > from && isGap(text, i, to)) return make(i, skipBlank(text, i, to), 'gap');
    if (i > from && dash.test(char) && isDash(text, i)) return make(i, pastDash(text, i), 'dash');
    if (
      before &&
      char === ' ' &&
      i > from &&
      /\p{Script=Han}/u.test(text[i - 1]!) &&
      !closesHead(text, i, to)
    )
      return make(i, i + 1, 'gap');
  }
  return limit === to ? make(to, to, 'line') : null;
}

/** A colon between digits, as in 3:1, but not in P1:2 or 受访者1：2. */
function isRatio(text: string, from: number, at: number): boolean {
  if (!/\d/.test(text[at - 1] ?? '') || !/\d/.test(text[at + 1] ?? '')) return false;
  const label = text.slice(from, at).trim();
  return (
    !/^\p{Lu}{1,3}\d+$|^(?:说话人|發言人|发言人|Speaker|Person) ?\d+$/u.test(label) &&
    roleOf(label) === 'unknown'
  );
}

/** What a time after a label leaves: a colon, a dash, the end of the line, or the words. */
function withTime(text: string, to: number, label: Label): Label {
  const at = skipBlank(text, label.end, to);
  if (at >= to) return label;
  if (colon.test(text[at]!)) return { ...label, end: at + 1, setting: 'colon', hasColon: true };
  if (dash.test(text[at]!)) return { ...label, end: pastDash(text, at), setting: 'dash' };
  return { ...label, setting: 'gap' };
}

const closesHead = (text: string, at: number, to: number): boolean => {
  let next = skipBlank(text, at, to);
  // 说话人 1
  for (let digits = 0; digits < 4 && /\d/.test(text[next] ?? '') && timeAt(text, next) === null; digits++)
    next++;
  next = skipBlank(text, next, to);
  return next >= to || colon.test(text[next]!) || dash.test(text[next]!) || timeAt(text, next) !== null;
};

/** A tab, a wide space or two spaces, unless a colon, a time or the end of the line follows. */
function isGap(text: string, at: number, to: number): boolean {
  const isWide = /[\t\u3000]/.test(text[at]!) || (text[at] === ' ' && /[ \t\u3000]/.test(text[at + 1] ?? ''));
  return isWide && !closesHead(text, at, to);
}

/** Between spaces, or long: 张某——对. A hyphen inside a name is none. */
function isDash(text: string, at: number): boolean {
  return (
    /[—―]/.test(text[at]!) || (/[ \t\u3000]/.test(text[at - 1]!) && /[ \t\u3000]/.test(text[at + 1] ?? ''))
  );
}

function pastDash(text: string, at: number): number {
  let end = at + 1;
  while (dash.test(text[end] ?? '') && end < at + 4) end++;
  return end;
}

function trimmed(label: string): string {
  return label.replace(
    /^[\s\u3000\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|[\s\u3000\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/g,
    '',
  );
}

/** Time and colon after a label in brackets, and a time after the colon. */
function finish(text: string, to: number, found: { index: number; before: Lead; label: Label }): Head | null {
  const { index, before, label } = found;
  let { end, hasColon } = label;
  let time = label.time;
  if (label.setting === 'box' || label.setting === 'bracket' || label.setting === 'bold') {
    const after = timeAt(text, skipBlank(text, end, to));
    if (after) [end, time] = [after.end, time ?? after];
    const at = skipBlank(text, end, to);
    if (at < to && colon.test(text[at]!)) [end, hasColon] = [at + 1, true];
  }
  const words = skipBlank(text, end, to);
  const late = before.time || time ? null : timeAt(text, words);
  const manner = [
    before.isNumbered ? '#' : '',
    before.time ? '^' : '',
    time || late?.isMark ? '@' : '',
    hasColon && text[end - 1] === ':' ? ':' : '',
  ].join('');
  const startMs = (before.time ?? time)?.ms ?? null;
  const setting = hasColon && label.setting === 'line' ? 'colon' : label.setting;
  const head = { index, label: label.text, words: end, setting, manner, startMs };
  if (!late) return head;
  const later = { words: late.end, startMs: late.ms };
  return late.isMark ? { ...head, ...later } : { ...head, late: later };
}
