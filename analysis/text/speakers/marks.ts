import { skipBlank } from './characters.ts';
import { type Head, headAt } from './heads.ts';
import { roleOf } from './roles.ts';
import { rowHeads } from './rows.ts';
import { type ReadTime, timeAt } from './times.ts';

/** A head with the form it has in common with the other turns of its text: the setting of the label, and where its time stands. */
export interface Mark extends Head {
  readonly form: string;
}

/** What may open turns in a text, and how many of its lines say something. */
export interface Marks {
  readonly marks: readonly Mark[];
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
  const marks = lines.flatMap((line, i): Mark[] => {
    const row = rows?.get(line.from);
    if (row) return row.map((head) => ({ ...head, form: 'cell' }));
    return line.head ? readings(line.head, i, lines) : [];
  });
  return { marks, lines: lines.reduce((sum, { isBlank }) => sum + (isBlank ? 0 : 1), 0) };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const isBlank = skipBlank(text, from, to) >= to;
    const first = isBlank ? null : timeAt(text, skipBlank(text, from, to));
    const time = first && skipBlank(text, first.end, to) >= to ? first : null;
    const head = isBlank || time ? null : headAt(text, from, to);
    lines.push({ from, to, isBlank, time, head, beginsWithTime: first !== null });
    from = to + 1;
  }
  return lines;
}

function readings(head: Head, i: number, lines: readonly Line[]): Mark[] {
  const before = lines[i - 1];
  const after = lines[i + 1];
  const isAlone = head.words >= lines[i]!.to;
  const opens = before === undefined || before.isBlank;
  const form = [
    head.setting,
    head.manner,
    isAlone ? '/' : '',
    head.setting === 'line' && opens ? '¶' : '',
  ].join('');
  const marks: Mark[] = [];
  if (before?.time && head.startMs === null && !head.late)
    marks.push({ ...head, index: before.from, startMs: before.time.ms, form: `${form}<` });
  if (isAlone && head.startMs === null && after?.time && said(lines, i + 2))
    marks.push({ ...head, words: after.to, startMs: after.time.ms, form: `${form}>` });
  if (head.setting !== 'line') return [...marks, { ...head, form }];
  if (!said(lines, i + 1)) return [];
  // A line of a text whose every line begins with its time, and no label.
  if (head.manner.includes('^') && said(lines, i + 1)?.beginsWithTime) return [];
  if (head.startMs !== null) return [{ ...head, form }];
  const hasWords = after !== undefined && !after.isBlank && after.head?.setting !== 'colon';
  const isPlain = marks.length === 0 && hasWords && (opens || roleOf(head.label) !== 'unknown');
  return isPlain ? [{ ...head, form }] : marks;
}

/** The marks that pass a test, of two readings of one label the first. */
export function marksThat(marks: readonly Mark[], passes: (mark: Mark) => boolean): Mark[] {
  const own: Mark[] = [];
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
