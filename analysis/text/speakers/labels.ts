import { endsLabel, isBlank, isColon, isDash, isDigit, mayStop, skipBlank, trimBlank } from './characters.ts';
import { roleOf } from './roles.ts';
import { type ReadTime, timeAt } from './times.ts';

/** How a label is set off from the words: with a colon, in a box or other brackets, bold, italic, by a dash, a full stop, space, the end of its line, as a cell. */
export type Setting =
  'colon' | 'box' | 'bracket' | 'bold' | 'italic' | 'dash' | 'dot' | 'gap' | 'line' | 'cell';

/** A label as it was found, without what stands before it. */
export interface Label {
  readonly text: string;
  /** The place after it and its colon, brackets or dash. */
  readonly end: number;
  readonly setting: Setting;
  /** What stands after it, or with it inside its brackets. */
  readonly time: ReadTime | null;
  readonly hasColon: boolean;
}

const longest = 40;

/** Short, of letters, and no sentence. */
export function isLabel(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false;
  const plain = text.replace(/[（(][^（()）]*[)）]$/, '');
  let spaces = 0;
  for (let i = 0; i < plain.length; i++) {
    if (endsLabel(plain, i)) return false;
    if (isBlank(plain, i) && !isBlank(plain, i - 1)) spaces++;
  }
  return (
    spaces <= 4 &&
    /^[\p{L}\d]/u.test(plain) &&
    /\p{L}/u.test(plain) &&
    !/(?:\p{Script=Han}[^\p{Script=Han}]*){13}/u.test(plain)
  );
}

/** A label up to its colon, dash, time, wide space or the end of the line; null where a sentence goes on instead. O(1). */
export function bareLabel(text: string, from: number, to: number, isTimed: boolean): Label | null {
  const limit = Math.min(to, from + longest + 1);
  for (let i = from; i < limit; i++) {
    if (!mayStop(text, i)) continue;
    if (isColon(text, i)) {
      if (i === from || text.startsWith('//', i + 1)) return null;
      if (!isRatio(text, from, i)) return labelTo(text, from, i, i + 1, 'colon');
    }
    if (endsLabel(text, i)) return i === from ? null : closedLabel(text, from, i, to);
    if (i === from) continue;
    const time = timeHere(text, i);
    if (time) return withTime(text, to, { ...labelTo(text, from, i, time.end, 'line'), time });
    const note = noteEnd(text, i, to);
    if (note > i) i = note;
    else if (text[i] === '.' && /^[qa问答]\d{0,3}$/i.test(text.slice(from, i)))
      return labelTo(text, from, i, i + 1, 'dot');
    else if (isGap(text, from, i, to, isTimed)) return labelTo(text, from, i, skipBlank(text, i, to), 'gap');
    else if (isSettingDash(text, i)) return labelTo(text, from, i, pastDash(text, i), 'dash');
  }
  return limit === to ? labelTo(text, from, to, to, 'line') : null;
}

function labelTo(text: string, from: number, to: number, end: number, setting: Setting): Label {
  return { text: trimBlank(text.slice(from, to)), end, setting, time: null, hasColon: setting === 'colon' };
}

/** A label before `[00:12]`, or before a comma and a time that ends the label. */
function closedLabel(text: string, from: number, at: number, to: number): Label | null {
  const time = timeAt(text, at);
  if (time) return withTime(text, to, { ...labelTo(text, from, at, time.end, 'line'), time });
  const later = /[,，|｜]/.test(text[at]!) ? timeAt(text, skipBlank(text, at + 1, to)) : null;
  if (!later) return null;
  const label = withTime(text, to, { ...labelTo(text, from, at, later.end, 'line'), time: later });
  return label.setting === 'gap' ? null : label;
}

/** A time inside a line; a clock that follows a letter without brackets is part of a sentence. */
function timeHere(text: string, at: number): ReadTime | null {
  if (isDigit(text, at) && isDigit(text, at - 1)) return null;
  const time = timeAt(text, at);
  return time && (time.isMark || !/\p{L}/u.test(text[at - 1]!)) ? time : null;
}

/** Where a note in parentheses closes that is part of a label: 张三（主任）. */
function noteEnd(text: string, at: number, to: number): number {
  if (text[at] !== '(' && text[at] !== '（') return at;
  const note = text.slice(at, Math.min(to, at + 24));
  const close = note.search(/[)）]/);
  return close > 0 && !/[：:]/.test(note.slice(0, close)) ? at + close : at;
}

/** A colon between digits, as in 3:1, but not in P1:2 or 受访者1：2. */
function isRatio(text: string, from: number, at: number): boolean {
  if (!isDigit(text, at - 1) || !isDigit(text, at + 1)) return false;
  const label = text.slice(from, at).trim();
  const isCode = /^\p{Lu}{1,3}\d+$|^(?:说话人|發言人|发言人|Speaker|Person) ?\d+$/u.test(label);
  return !isCode && roleOf(label) === 'unknown';
}

/** What a time after a label leaves: a colon, a dash, the end of the line, or the words. */
function withTime(text: string, to: number, label: Label): Label {
  const at = skipBlank(text, label.end, to);
  if (at >= to) return label;
  if (isColon(text, at)) return { ...label, end: at + 1, setting: 'colon', hasColon: true };
  if (isDash(text, at)) return { ...label, end: pastDash(text, at), setting: 'dash' };
  return { ...label, setting: 'gap' };
}

/** Whether the label goes on with its number, its colon, its dash or a time, or the line ends. */
function closesHead(text: string, at: number, to: number): boolean {
  let next = skipBlank(text, at, to);
  for (let digits = 0; digits < 4 && isDigit(text, next) && timeAt(text, next) === null; digits++) next++;
  next = skipBlank(text, next, to);
  return next >= to || isColon(text, next) || isDash(text, next) || timeAt(text, next) !== null;
}

/** Space between a label and the words: a tab, a wide space or two; one after a Chinese role, or a Chinese word after a time. */
function isGap(text: string, from: number, at: number, to: number, isTimed: boolean): boolean {
  if (!isBlank(text, at)) return false;
  const isWide = text[at] !== ' ' || isBlank(text, at + 1);
  const isNarrow =
    !isWide &&
    /\p{Script=Han}/u.test(text[at - 1]!) &&
    (isTimed || roleOf(text.slice(from, at)) !== 'unknown');
  return (isWide || isNarrow) && !closesHead(text, at, to);
}

/** Between spaces, or long: 张某——对. A hyphen inside a name is none. */
function isSettingDash(text: string, at: number): boolean {
  if (!isDash(text, at)) return false;
  return text[at] === '—' || text[at] === '―' || (isBlank(text, at - 1) && isBlank(text, at + 1));
}

function pastDash(text: string, at: number): number {
  let end = at + 1;
  while (end < at + 4 && isDash(text, end)) end++;
  return end;
}
