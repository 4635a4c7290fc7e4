import type { SourceLine } from './lines.ts';
import { columnHeads, type Heads, isMarkCell, looksLikeRating } from './rating-heads.ts';

const NUMBER = /^[（(]?(\d{1,3}|[A-Z]{1,2}\d{1,3})[）).．、]?$/;

/** A statement in a table, beside cells to tick. */
export interface TableRow {
  readonly label: string;
  readonly at: number;
  readonly text: string;
  readonly values: readonly number[] | null;
}

/** The first cell with words; before it may stand a number. */
function textCell(cells: readonly string[]): number {
  return cells.length > 2 && NUMBER.test(cells[0]!) && !isMarkCell(cells[1]!) ? 1 : 0;
}

export function rowOfTable({ cells }: SourceLine): TableRow | null {
  const at = textCell(cells);
  const marks = cells.slice(at + 1);
  const text = cells[at] ?? '';
  if (marks.length < 2 || text === '' || isMarkCell(text) || !marks.every(isMarkCell)) return null;
  const own = at === 1 ? NUMBER.exec(cells[0]!)![1]! : '';
  const [, within = '', rest = text] = own
    ? []
    : (/^Q?(\d{1,3})(?:\s*[.．、)）]|(?<=\d\d)|(?<=Q\d))\s*(?=\D)(.+)$/s.exec(text) ?? []);
  const label = own || within;
  const values = marks.map(Number);
  const counted = marks.every((mark) => /^\d{1,2}$/.test(mark));
  return {
    label,
    at: label ? Number(/\d+/.exec(label)![0]) : NaN,
    text: own ? text : rest,
    values: counted ? values : marks.map((_, place) => place + 1),
  };
}

/** The row above such rows: what each column means. */
export function headsOfTable(line: SourceLine, next: SourceLine | undefined): Heads | null {
  if (line.cells.length < 3 || !next || rowOfTable(line)) return null;
  const below = rowOfTable(next);
  if (!below || next.cells.length > line.cells.length + 1) return null;
  const labels = line.cells.slice(-below.values!.length);
  return labels.every((label) => isMarkCell(label) && !/\d/.test(label)) ? null : columnHeads(labels);
}

/** Labels that stand side by side in one line. */
export function spacedLabels({ text, cells }: SourceLine): Heads | null {
  const wide =
    cells.length > 1
      ? cells.filter((cell) => cell !== '')
      : text.split(/ {2,}|\s*[|｜│]\s*/).filter((each) => each !== '');
  const labels = wide.length > 2 ? wide : text.split(' ');
  return looksLikeRating(labels) && labels.every((label) => label.length <= 24) ? columnHeads(labels) : null;
}

/** Several short words far apart in one line, as choices stand on paper. */
export function spread({ text, cells }: SourceLine): string[] | null {
  const parts = (cells.length > 1 ? cells : text.split(/ {2,}/)).filter((part) => part !== '');
  return parts.length > 2 && parts.every((part) => part.length <= 16) ? parts : null;
}
