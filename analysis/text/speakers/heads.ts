import { isColon, mayEnclose, mayNumber, skipBlank } from './characters.ts';
import { bareLabel, isLabel, type Label, type Setting } from './labels.ts';
import { timeAt, type ReadTime } from './times.ts';

/** What may open a turn. Places are UTF-16 indices. */
export interface Head {
  /** Where it begins: at its number, time or label. */
  readonly index: number;
  readonly label: string;
  /** Where the words begin. */
  readonly words: number;
  /** Where the words end, when that is not where the next turn begins. */
  readonly end: number | null;
  readonly setting: Setting;
  /**
   * What the label has in common with the others of its text: the setting, then `#` a number before it, `^` or `@` a time before or
   * after, `:` a narrow colon, `/` words on the next line only; `marksOf` adds what the lines around tell.
   */
  readonly form: string;
  readonly startMs: number | null;
  /** The number of its paragraph. */
  readonly number: number | null;
  /** Minutes and seconds after the colon, or a clock that somebody speaks of: all heads of a text decide together. */
  readonly late: { readonly words: number; readonly startMs: number } | null;
}

const numbering =
  /(?:#{1,6} |>{1,3} ?|[-*•·–—] |(?:[(（[【]\d{1,4}[)）\]】]|#?\d{1,5}(?:[.．、)）](?!\d)|(?:\.\d{1,3}){0,3}[ \t]{1,4}(?=\p{L}))|[①-⑳]))[ \t\u3000]{0,8}/uy;
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

/**
 * What may open a turn at the beginning of a line; null where nothing does. A time may stand before the label, after it or after
 * its colon, and is never part of it. O(1) after the white space at the beginning.
 */
export function headAt(text: string, from: number, to: number): Head | null {
  const index = skipBlank(text, from, to);
  if (index >= to) return null;
  const before = lead(text, index, to);
  const label =
    bold(text, before.at, to) ??
    bracketed(text, before.at, to) ??
    bareLabel(text, before.at, to, before.time !== null);
  if (label === null || !isLabel(label.text)) return null;
  return finish(text, to, { index, before, label });
}

interface Lead {
  readonly at: number;
  readonly time: ReadTime | null;
  readonly number: string | null;
}

/** A time, or a number of the paragraph and perhaps a time. */
function lead(text: string, index: number, to: number): Lead {
  const first = timeAt(text, index);
  if (first) return { at: afterTime(text, first.end, to), time: first, number: null };
  numbering.lastIndex = index;
  const number = mayNumber(text, index) ? (numbering.exec(text)?.[0] ?? null) : null;
  const at = number === null ? index : skipBlank(text, index + number.length, to);
  const time = number === null ? null : timeAt(text, at);
  return { at: time ? afterTime(text, time.end, to) : at, time, number };
}

function afterTime(text: string, end: number, to: number): number {
  const at = skipBlank(text, end, to);
  return at < to && /[-–—|｜,，]/.test(text[at]!) ? skipBlank(text, at + 1, to) : at;
}

function bold(text: string, at: number, to: number): Label | null {
  if (!text.startsWith('*', at) && !text.startsWith('_', at)) return null;
  const first = text[at]!;
  const mark = text[at + 1] === first ? first + first : first;
  const close = text.slice(at, Math.min(to, at + 80)).indexOf(mark, mark.length);
  const setting = mark.length > 1 ? 'bold' : 'italic';
  return close < 0 ? null : inside(text, at + mark.length, at + close, at + close + mark.length, setting);
}

function bracketed(text: string, at: number, to: number): Label | null {
  const close = mayEnclose(text, at) ? closing[text[at]!] : undefined;
  if (close === undefined) return null;
  const end = closingAt(text.slice(at, Math.min(to, at + 80)), close);
  return end < 0 ? null : inside(text, at + 1, at + end, at + end + 1, text[at] === '【' ? 'box' : 'bracket');
}

/** Where the bracket closes that a piece of text opens with, brackets of its kind inside it passed over. */
function closingAt(piece: string, close: string): number {
  let depth = 0;
  for (let i = 0; i < piece.length; i++) {
    if (piece[i] === piece[0]) depth++;
    else if (piece[i] === close && --depth === 0) return i;
  }
  return -1;
}

function inside(text: string, from: number, to: number, end: number, setting: Setting): Label | null {
  const { at, time } = lead(text, skipBlank(text, from, to), to);
  const label = bareLabel(text, at, to, time !== null);
  if (label === null) return null;
  const after = timeAt(text, skipBlank(text, label.end, to));
  const isWhole = skipBlank(text, after?.end ?? label.end, to) >= to;
  return isWhole ? { ...label, end, setting, time: after ?? label.time ?? time } : null;
}

/** Time and colon after a label in brackets, and a time after the colon. */
function finish(text: string, to: number, found: { index: number; before: Lead; label: Label }): Head | null {
  const { index, before, label } = found;
  let { end, hasColon, time } = label;
  if (/^(?:box|bracket|bold|italic)$/.test(label.setting)) {
    const after = timeAt(text, skipBlank(text, end, to));
    if (after) [end, time] = [after.end, time ?? after];
    const at = skipBlank(text, end, to);
    if (at < to && isColon(text, at)) [end, hasColon] = [at + 1, true];
  }
  const late = before.time || time ? null : timeAt(text, skipBlank(text, end, to));
  const digits = before.number === null ? null : /\d+/.exec(before.number);
  const words = skipBlank(text, late?.isMark ? late.end : end, to);
  const form =
    label.setting +
    (before.number === null ? '' : '#') +
    (before.time ? '^' : '') +
    (time || late?.isMark ? '@' : '') +
    (hasColon && text.startsWith(':', end - 1) ? ':' : '') +
    (words >= to ? '/' : '');
  return {
    index,
    label: label.text,
    words,
    end: null,
    setting: label.setting,
    form,
    startMs: (before.time ?? time ?? (late?.isMark ? late : null))?.ms ?? null,
    number: digits && Number(digits[0]),
    late: late && !late.isMark ? { words: late.end, startMs: late.ms } : null,
  };
}
