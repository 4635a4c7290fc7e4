import { type Head, headAt, onlyTime, skipBlank } from './heads.ts';
import { roleOf } from './roles.ts';
import { rowHeads } from './rows.ts';
import type { ReadTime } from './times.ts';

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
  readonly time: ReadTime | null;
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
    const time = isBlank ? null : onlyTime(text, from, to);
    lines.push({ from, to, isBlank, time, head: isBlank || time ? null : headAt(text, from, to) });
    from = to + 1;
  }
  return lines;
}

function readings(head: Head, i: number, lines: readonly Line[]): Mark[] {
  const before = lines[i - 1];
  const after = lines[i + 1];
  const isAlone = head.words >= lines[i]!.to;
  if (head.startMs !== null) {
    if (head.setting === 'line' && !says(lines, i + 1)) return [];
    return [{ ...head, form: `${head.setting}@` }];
  }
  const marks: Mark[] = [];
  if (before?.time && !head.late)
    marks.push({ ...head, index: before.from, startMs: before.time.ms, form: `${head.setting}<` });
  if (isAlone && after?.time && says(lines, i + 2))
    marks.push({ ...head, words: after.to, startMs: after.time.ms, form: `${head.setting}>` });
  if (head.setting !== 'line') return marks.length > 0 ? marks : [{ ...head, form: head.setting }];
  const opens = before === undefined || before.isBlank || roleOf(head.label) !== 'unknown';
  const hasWords = after !== undefined && !after.isBlank && after.head?.setting !== 'colon';
  if (marks.length === 0 && opens && hasWords) marks.push({ ...head, form: 'line' });
  return marks.filter(() => says(lines, i + 1));
}

/** Whether a line, or the one after a blank one, holds more than a time. */
function says(lines: readonly Line[], i: number): boolean {
  const line = lines[i]?.isBlank ? lines[i + 1] : lines[i];
  return line !== undefined && !line.isBlank;
}
