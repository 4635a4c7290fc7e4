import { readPoints } from './read-points.ts';
import { type Cell, type Sheet, wordsOf } from './sheet.ts';
import { columnCalled, isSubtotal, isSummary } from './synonyms.ts';

type Row = readonly (Cell | undefined)[];

/** Titles, who made it and when stand above a header; further down one looks at rows. */
const mostAbove = 15;

const said = (row: Row): string[] => row.map(wordsOf).filter((words) => words !== '');
const isKnown = (words: string) => columnCalled(words) !== null || isSubtotal(words);
const known = (row: Row): number => new Set(said(row).filter(isKnown)).size;
const isNumber = (cell: Cell | undefined) => readPoints(cell).kind === 'number';

/** The rows that name the columns, counted from 0: one, or two of which the upper names groups of the lower. */
export function findHeader({ rows }: Sheet): number[] {
  const top = topOf(rows.slice(0, mostAbove));
  const [upper, lower] = [rows[top] ?? [], rows[top + 1] ?? []];
  return isSecond(upper, lower) ? [top, top + 1] : [top];
}

function topOf(rows: readonly Row[]): number {
  const names = (row: Row) => new Set(said(row)).size > 1 && !row.some(isNumber);
  const found = rows.findIndex(
    (row, at) =>
      names(row) && (known(row) >= 2 || known(rows[at + 1] ?? []) >= 2 || known(row) * said(row).length > 2),
  );
  if (found >= 0) return found;
  return Math.max(0, rows.findIndex(names));
}

/** Under merged cells, which say their words in each of their columns or in the first, stand the names of the parts. */
function isSecond(upper: Row, lower: Row): boolean {
  const words = said(lower);
  if (words.length < 2 || lower.some(isNumber) || words.some(isSummary)) return false;
  const pairs = Array.from(
    { length: Math.max(upper.length, lower.length) },
    (_, c) => [wordsOf(upper[c]), wordsOf(lower[c])] as const,
  );
  const isGrouped = pairs.some(
    ([above, below], c) =>
      below !== '' && below !== above && c > 0 && (above === '' || above === pairs[c - 1]?.[0]),
  );
  return isGrouped && (known(lower) > 0 || pairs.every(([above, below]) => above !== '' || below !== ''));
}

/** The words of each column's header, from above; a group goes on until the next one begins. */
export function headersOf({ rows }: Sheet, headerRows: readonly number[]): string[][] {
  const [top, ...others] = headerRows.map((at) => rows[at] ?? []);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let group = '';
  return Array.from({ length: width }, (_, c) => {
    const lower = others.map((row) => wordsOf(row[c]));
    const own = wordsOf(top?.[c]);
    if (own !== '') group = own;
    const upper = lower.some((words) => words !== '') ? group : own;
    return [...new Set([upper, ...lower])].filter((words) => words !== '');
  });
}
