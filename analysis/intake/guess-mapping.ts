import type { RecordTable } from '../model/records/record-tables.ts';
import { columnsFor, isPerson, isResult, resultColumns } from './table-columns.ts';
import { findHeader, headersOf } from './find-header.ts';
import { columnIn, guessTable } from './guess-table.ts';
import { linesOf } from './lines.ts';
import type { ColumnMapping, Mapping, SheetMapping } from './mapping.ts';
import { suggestLineage } from './lineage.ts';
import { looksLikeName } from './personal.ts';
import { periodName, readPeriod } from './read-period.ts';
import { readPoints } from './read-points.ts';
import { toLong } from './to-long.ts';
import { type Cell, type Sheet, wordsOf } from './sheet.ts';
import {
  columnCalled,
  isCumulative,
  isCurrent,
  isOrdinal,
  isSubtotal,
  nameIn,
  weightIn,
} from './synonyms.ts';

/** What a file is, as far as it tells. Every part can be changed; what it does not tell is null. */
export function guessMapping(sheets: readonly Sheet[]): Mapping {
  const year = sheets
    .map(({ name, rows }) => readPeriod(name)?.year ?? titleYear(rows))
    .find((each) => each != null);
  const mapping: Mapping = {
    sheets: sheets.map((sheet) => guessSheet(sheet, year ?? null)),
    year: year ?? null,
    fullMark: null,
    lineage: [],
    reasons: {},
  };
  return { ...mapping, lineage: suggestLineage(toLong(sheets, mapping)) };
}

function titleYear(rows: Sheet['rows']): number | null {
  const title = rows.slice(0, 3).find((row) => new Set(row.map(wordsOf).filter(Boolean)).size === 1);
  return readPeriod(title?.find((cell) => wordsOf(cell) !== ''))?.year ?? null;
}

/** The same anew where a person says what the table is, or where its header stands. */
export function guessSheet(
  sheet: Sheet,
  year: number | null,
  wish: { readonly table?: RecordTable; readonly headerRows?: readonly number[] } = {},
): SheetMapping {
  const headerRows = wish.headerRows ?? findHeader(sheet);
  const headers = headersOf(sheet, headerRows);
  const lines = linesOf(sheet, { headerRows });
  const below = (c: number): Cell[] =>
    [...lines].flatMap(([at, { kind }]) => (kind === 'data' ? [sheet.rows[at]?.[c] ?? null] : []));
  const columns = headers.map((words, c) => ({ words, cells: below(c) }));
  const table = wish.table ?? guessTable(new Set(columns.flatMap(meaningsOf)));
  const title = [sheet.name, ...sheet.rows.slice(0, headerRows[0] ?? 0).flat()].map(wordsOf);
  const of = guessPeriod(title, columns, year);
  const isBoth = headers.some((words) => isCurrent(words.join()));
  const mapped = columns.map((column) => guessColumn(table, column, { isBoth, headers }));
  return {
    taken: lines.size > 0 && mapped.some(({ to }) => to !== null),
    table,
    headerRows,
    of,
    columns: mapped,
    cumulative: [...title, ...headers.flat()].some(isCumulative) && !isBoth ? null : false,
    fullMark: guessFullMark(mapped, columns),
  };
}

interface FileColumn {
  readonly words: readonly string[];
  readonly cells: readonly Cell[];
}

function meaningsOf({ words, cells }: FileColumn): string[] {
  const isName = (each: string) =>
    columnCalled(each) === null &&
    !isOrdinal(each) &&
    !isSubtotal(each) &&
    !isCumulative(each) &&
    !isCurrent(each);
  const known = words.map(columnCalled).filter((column) => column !== null);
  return words.some(isName) && isNumeric(cells) ? [...known, 'wide'] : known;
}

function isNumeric(cells: readonly Cell[]): boolean {
  const kinds = cells.map((cell) => readPoints(cell).kind);
  const numbers = kinds.filter((kind) => kind === 'number').length;
  return (
    numbers > 0 &&
    numbers + kinds.filter((kind) => kind === 'exempt').length >=
      0.5 * kinds.filter((kind) => kind !== 'blank').length
  );
}

/** A sheet a quarter: the name or the title says of which. */
function guessPeriod(
  title: readonly string[],
  columns: readonly FileColumn[],
  year: number | null,
): Record<string, string> {
  if (
    columns.some(({ words }) => words.some((each) => ['period', 'date'].includes(columnCalled(each) ?? '')))
  )
    return {};
  const periods = title.map(readPeriod).filter((period) => period !== null);
  const period = periods.find(({ part }) => part !== '') ?? periods[0];
  return period ? { period: periodName(period, year) ?? (period.part || '全年') } : {};
}

/** What stands across, where a header is a name of its own. */
const stretched: Partial<Record<RecordTable, { readonly to: string; readonly name: string }>> = {
  scores: { to: 'score', name: 'indicator' },
  entries: { to: 'points', name: 'indicator' },
  ratings: { to: 'rating', name: 'criterion' },
  results: { to: 'total', name: 'period' },
  persons: { to: 'score', name: 'period' },
};

function guessColumn(
  table: RecordTable,
  column: FileColumn,
  { isBoth, headers }: { readonly isBoth: boolean; readonly headers: readonly (readonly string[])[] },
): ColumnMapping {
  const { words, cells } = column;
  const header = words.join(' / ');
  const weight = words.map(weightIn).find((each) => each !== null) ?? null;
  const { to, of } = meaningOf(table, column, { isBoth, headers });
  const isNamed = [...cells, ...Object.values(of)].some(looksLikeName);
  return {
    header,
    to,
    of,
    weight,
    blank: table === 'entries' ? 'notApplicable' : null,
    sign:
      to === 'deducted' || /^(?:扣分|减分|deduct)/i.test(words.at(-1) ?? '')
        ? 'taken'
        : to === 'added' || /^(?:加分|奖励分|add)/i.test(words.at(-1) ?? '')
          ? 'given'
          : null,
    percent: null,
    coded: isPerson(table, to) ? true : isNamed ? null : false,
  };
}

function meaningOf(
  table: RecordTable,
  { words, cells }: FileColumn,
  { isBoth, headers }: { readonly isBoth: boolean; readonly headers: readonly (readonly string[])[] },
): Pick<ColumnMapping, 'to' | 'of'> {
  const none = { to: null, of: {} };
  const columns = new Set<string>([...columnsFor(table), ...(table === 'scores' ? resultColumns : [])]);
  const plain = isBoth ? words.filter((each) => !isCurrent(each)) : words;
  if (
    words.length === 0 ||
    isOrdinal(words[0]!) ||
    words.some(isSubtotal) ||
    (isBoth && words.some(isCumulative))
  )
    return none;
  const meaning = [...plain]
    .reverse()
    .map(columnCalled)
    .find((each) => each !== null);
  const group = plain.filter((each) => columnCalled(each) === null).at(-1);
  const known = meaning === undefined ? null : columnIn(table, meaning, columns);
  const wide = stretched[table];
  const isWide = group !== undefined && wide !== undefined;
  if (meaning !== undefined && !(isWide && known)) {
    const isLong = headers.some((each) => each.some((word) => columnCalled(word) === 'indicator'));
    // Beside indicators that stand across, points added are of the unit.
    if (table === 'scores' && !isLong && !isResult(known) && words.length === 1)
      return known === 'added'
        ? { to: 'bonus', of: {} }
        : known === 'deducted' || known === 'score'
          ? none
          : { to: known, of: {} };
    return { to: known, of: {} };
  }
  if (!isWide || !isNumeric(cells)) return none;
  const period = readPeriod(group);
  if (period || wide.name === 'period') {
    const name = period && periodName(period, null);
    return name || period ? { to: known ?? wide.to, of: { period: name ?? group } } : none;
  }
  const isPeople =
    table === 'ratings' && !headers.some((each) => each.some((word) => columnCalled(word) === 'ratee'));
  return { to: known ?? wide.to, of: { [isPeople ? 'ratee' : wide.name]: nameIn(group) } };
}

/** By the full marks of the columns, else by the largest total. */
function guessFullMark(mapped: readonly ColumnMapping[], columns: readonly FileColumn[]): number | null {
  const weights = mapped.reduce((sum, { to, weight }) => (to === 'score' ? sum + (weight ?? 0) : sum), 0);
  if (weights > 0) return weights;
  const totals = mapped.flatMap(({ to }, c) =>
    to === 'total'
      ? columns[c]!.cells.map(readPoints).flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []))
      : [],
  );
  if (totals.length === 0) return null;
  const most = Math.max(...totals);
  return most > 50 && most <= 130 ? 100 : most > 500 && most <= 1300 ? 1000 : null;
}
