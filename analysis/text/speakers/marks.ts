import { skipBlank } from './characters.ts';
import { type Head, headAt } from './heads.ts';
import { roleOf } from './roles.ts';
import { rowHeads } from './rows.ts';
import { type ReadTime, timeAt } from './times.ts';

/** What may open turns in a text, and how many of its lines say something. */
export interface Marks {
  readonly marks: readonly Head[];
  readonly lines: number;
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly isBlank: boolean;
  readonly head: Head | null;
  /** The line is this time and nothing else. */
  readonly time: ReadTime | null;
  readonly beginsWithTime: boolean;
}

/** Everything that may open a turn, in the order of the text; one line may offer two readings. O(length). */
export function marksOf(text: string): Marks {
  const lines = linesOf(text);
  const rows = rowHeads(text, lines);
  const preface = prefaceOf(lines);
  const marks: Head[] = [];
  let filled = 0;
  for (const [i, line] of lines.entries()) {
    if (!line.isBlank) filled++;
    const row = rows?.get(line.from);
    if (row) for (const head of row) marks.push(head);
    else if (line.head && i >= preface) for (const head of readings(line.head, i, lines)) marks.push(head);
  }
  return { marks, lines: filled };
}

/** Words for what is noted about a conversation. */
const noted =
  /(?:时间|時間|地点|地點|日期|编号|編號|时长|時長|文件|date|time|place|location|duration|file)$/i;
const longestPreface = 15;

/** How many lines at the beginning note when, where and with whom (访谈时间：…, 受访者：…), an empty line after them. */
function prefaceOf(lines: readonly Line[]): number {
  const length = lines.slice(0, longestPreface).findIndex(({ isBlank }) => isBlank);
  const isNoted = lines.slice(0, Math.max(0, length)).some(({ head }) => head && noted.test(head.label));
  return isNoted ? length : 0;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const at = skipBlank(text, from, to);
    const isBlank = at >= to;
    const first = isBlank ? null : timeAt(text, at);
    const time = first && skipBlank(text, first.end, to) >= to ? first : null;
    const head = isBlank || time ? null : headAt(text, from, to);
    lines.push({ from, to, isBlank, time, head, beginsWithTime: first !== null });
    from = to + 1;
  }
  return lines;
}

function readings(found: Head, i: number, lines: readonly Line[]): readonly Head[] {
  const before = lines[i - 1];
  const after = lines[i + 1];
  const opens = before === undefined || before.isBlank;
  const isLine = found.setting === 'line';
  const head = isLine && opens ? { ...found, form: `${found.form}¶` } : found;
  if (isLine && !said(lines, i + 1)) return [];
  if (head.startMs !== null) {
    // A line of a text whose every line begins with its time, and no label.
    const isTimedText = isLine && head.form.includes('^') && said(lines, i + 1)?.beginsWithTime;
    return isTimedText ? [] : [head];
  }
  const isAlone = head.form.includes('/');
  const marks: Head[] = [];
  if (before?.time && !head.late)
    marks.push({ ...head, index: before.from, startMs: before.time.ms, form: `${head.form}<` });
  if (isAlone && after?.time && said(lines, i + 2))
    marks.push({ ...head, words: after.to, startMs: after.time.ms, form: `${head.form}>` });
  if (!isLine) return marks.length === 0 ? [head] : [...marks, head];
  const hasWords = after !== undefined && !after.isBlank && after.head?.setting !== 'colon';
  const isPlain = marks.length === 0 && hasWords && (opens || roleOf(head.label) !== 'unknown');
  return isPlain ? [head] : marks;
}

/** The marks that pass a test, of two readings of one label the first. */
export function marksThat(marks: readonly Head[], passes: (mark: Head) => boolean): Head[] {
  const own: Head[] = [];
  for (const mark of marks) {
    const last = own.at(-1);
    if (passes(mark) && !(last && mark.index < last.words)) own.push(mark);
  }
  return own;
}

/** A line, or the one after it when it is blank, that holds anything. */
function said(lines: readonly Line[], i: number): Line | null {
  const line = lines[i]?.isBlank ? lines[i + 1] : lines[i];
  return line === undefined || line.isBlank ? null : line;
}
