import { readNumber } from '../../../analysis/dataset/number-words.ts';
import { looksAlien } from './looks-alien.ts';
import type { Sheet, SheetLayout } from './sheet.ts';

/** A layout that nobody has confirmed. */
export interface GuessedLayout extends SheetLayout {
  /** False where the rows could as well be something else: a person should look. */
  readonly sure: boolean;
}

type Row = readonly string[];

/** Rows before a table: a title, a note, an empty line. What is further down is taken for answers. */
const MOST_BEFORE = 30;
const MOST_HEADER_ROWS = 3;

/** Where the header of a table stands, and which rows belong to neither it nor the answers. */
export function guessLayout({ rows, variables }: Sheet): GuessedLayout {
  if (variables) return { headerRows: [1], skippedRows: [], sure: true };
  const first = firstOfTable(rows);
  const before = Array.from({ length: first }, (_, at) => at + 1);
  const notes = notesBelow(rows, first);
  if (isAnswer(rows, first)) return { headerRows: [], skippedRows: [...before, ...notes], sure: false };
  const headerRows = [first + 1];
  const ids: number[] = [];
  let sure = isHeader(rows[first] ?? []);
  for (let at = first + 1; at <= first + MOST_HEADER_ROWS && at < rows.length; at++) {
    if (isImportIds(rows[at]!)) ids.push(at + 1);
    else if (ids.length === 0 && headerRows.length < MOST_HEADER_ROWS && isSecond(rows, at)) {
      headerRows.push(at + 1);
      sure = isImportIds(rows[at + 1] ?? []) || hasGaps(rows[at - 1]!);
    } else break;
  }
  return { headerRows, skippedRows: [...before, ...ids, ...notes], sure };
}

/** The index of the first row that is no title, no note and no hint at the delimiter. */
function firstOfTable(rows: readonly Row[]): number {
  const isBlank = (row: Row) => said(row).length === 0 || /^sep=.$/i.test(row[0]!);
  const first = rows.findIndex((row) => !isBlank(row));
  const widest = rows.slice(0, 2 * MOST_BEFORE).reduce((most, row) => Math.max(most, said(row).length), 0);
  const isBefore = (row: Row): boolean => {
    const distinct = new Set(said(row)).size;
    return isBlank(row) || (widest >= 3 && distinct === 1) || (widest >= 4 && row.length <= 2);
  };
  const found = rows.slice(0, MOST_BEFORE).findIndex((row) => !isBefore(row));
  return Math.max(0, found >= 0 && !said(rows[found]!).every(isNumber) ? found : first);
}

/** Lines below a table, apart from it by an empty one: where it came from, when it was made. */
function notesBelow(rows: readonly Row[], first: number): number[] {
  const last = rows.findLastIndex((row) => said(row).length > 0);
  const gap = rows.findLastIndex((row, at) => at < last && row.length === 0);
  const below = rows.slice(gap + 1, last + 1);
  if (gap <= first + 1 || !below.every((row) => row.length === 1 && !isNumber(row[0]!))) return [];
  return below.map((_, i) => gap + 2 + i);
}

/** Rows under a header of codes by which a survey service finds its questions again. */
function isImportIds(row: Row): boolean {
  const cells = said(row);
  return cells.length > 0 && cells.filter((cell) => /^\{.*\}$/s.test(cell)).length >= 0.6 * cells.length;
}

/** Names differ, say something and are no numbers. */
function isHeader(row: Row): boolean {
  const cells = said(row);
  return cells.length === row.length && differ(cells) && !cells.some(isNumber);
}

/** Columns that stand under one merged cell: the others of them are empty, or say the same. */
function hasGaps(row: Row): boolean {
  return row.some((cell, c) => c > 0 && (cell === '' || cell === row[c - 1]));
}

/** A further row of a header is unlike what stands below it, and its words differ among themselves. */
function isSecond(rows: readonly Row[], at: number): boolean {
  const row = rows[at]!;
  const cells = said(row);
  const upper = rows[at - 1]!;
  const isPair = upper.length < row.length || hasGaps(upper);
  if (cells.length < 2 || cells.every(isNumber) || !differ(isPair ? inGroups(upper, row) : cells))
    return false;
  if (isImportIds(rows[at + 1] ?? [])) return true;
  const { alien, judged, amongNumbers } = looksAlien(rows, at);
  if (judged === 0 || alien < 0.8 * judged) return false;
  return isPair || amongNumbers >= 2 || (judged >= 4 && judged >= 0.5 * cells.length);
}

/** Names under those of the merged cells above them. */
function inGroups(upper: Row, row: Row): string[] {
  let group = '';
  return row.flatMap((name, c) => {
    group = upper[c] || group;
    return name === '' ? [] : [`${group}\n${name}`];
  });
}

function differ(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** A first row that is like all others: the table has no header. */
function isAnswer(rows: readonly Row[], at: number): boolean {
  const cells = said(rows[at] ?? []);
  const { alien, judged } = looksAlien(rows, at);
  const isRising = cells.every((cell, c) => c === 0 || readNumber(cell) > readNumber(cells[c - 1]!));
  return judged >= 2 && alien === 0 && judged >= 0.5 * cells.length && !isRising;
}

function isNumber(cell: string): boolean {
  return !Number.isNaN(readNumber(cell));
}

function said(row: Row): string[] {
  return row.filter((cell) => cell !== '');
}
