import { recordTables } from '../model/records/record-tables.ts';
import { linesOf } from './lines.ts';
import { type ColumnMapping, isPoints, type Mapping, type SheetMapping } from './mapping.ts';
import { looksLikeName } from './personal.ts';
import { readPeriod } from './read-period.ts';
import { type Points, readPoints } from './read-points.ts';
import { type Cell, type Sheet, wordsOf } from './sheet.ts';
import { columnNamed, isPerson } from './table-columns.ts';
import { isCumulative, isCurrent } from './synonyms.ts';

/** What only somebody who knows the file can say. Until all are answered nothing is sent. */
export type Question = { readonly answered: boolean } & (
  | {
      /** Of a column: what empty cells mean; whether unsigned numbers are taken or given; what per cent are of; whether it holds names. */
      readonly kind: 'blank' | 'sign' | 'percent' | 'names';
      readonly sheet: number;
      readonly column: number;
      /** Cells that ask it. */
      readonly count: number;
    }
  /** A needed column that no column of the sheet is. */
  | { readonly kind: 'needed'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'cumulative'; readonly sheet: number }
  | { readonly kind: 'fate'; readonly index: number }
  | { readonly kind: 'year' | 'fullMark' }
);

export function questionsOf(sheets: readonly Sheet[], mapping: Mapping): Question[] {
  const taken = sheets.flatMap((sheet, at) => {
    const own = mapping.sheets[at];
    return own?.taken ? [{ sheet, own, at, cells: cellsIn(sheet, own) }] : [];
  });
  const marks = new Set(taken.flatMap(({ own }) => own.fullMark ?? []));
  return [
    ...(taken.some(({ cells, own }) => lacksYear(cells, own))
      ? [{ kind: 'year' as const, answered: mapping.year !== null }]
      : []),
    ...(marks.size > 1 ? [{ kind: 'fullMark' as const, answered: mapping.fullMark !== null }] : []),
    ...taken.flatMap(({ sheet, own, at, cells }) => ofSheet(sheet, own, { at, cells })),
    ...mapping.lineage.map(({ fate }, index) => ({ kind: 'fate' as const, index, answered: fate !== null })),
  ];
}

/** The cells of each column in the rows of the table. */
function cellsIn(sheet: Sheet, own: SheetMapping): Cell[][] {
  const data = [...linesOf(sheet, own)].flatMap(([row, { kind }]) =>
    kind === 'data' ? [sheet.rows[row] ?? []] : [],
  );
  return own.columns.map((_, c) => data.map((row) => row[c] ?? null));
}

function lacksYear(cells: readonly (readonly Cell[])[], own: SheetMapping): boolean {
  const said = own.columns.flatMap(({ to, of }, c) => [
    of['period'] ?? null,
    ...(to === 'period' ? (cells[c] ?? []) : []),
  ]);
  return [own.of['period'] ?? null, ...said].some((words) => readPeriod(words)?.year === null);
}

function ofSheet(
  sheet: Sheet,
  own: SheetMapping,
  { at, cells }: { readonly at: number; readonly cells: readonly (readonly Cell[])[] },
): Question[] {
  const words = [sheet.name, ...sheet.rows.slice(0, 1 + Math.max(0, ...own.headerRows)).flat()].map(wordsOf);
  const asksSums = words.some(isCumulative) && !words.some(isCurrent);
  return [
    ...neededIn(own).map((name) => ({ kind: 'needed' as const, sheet: at, name, answered: false })),
    ...(asksSums ? [{ kind: 'cumulative' as const, sheet: at, answered: own.cumulative !== null }] : []),
    ...own.columns.flatMap((column, c) =>
      ofColumn(cells[c] ?? [], column, own).map((each) => ({ ...each, sheet: at, column: c })),
    ),
  ];
}

/** Needed columns that neither a column, nor a header, nor the sheet itself gives. */
function neededIn({ table, columns, of }: SheetMapping): string[] {
  const given = new Set([
    ...Object.keys(of),
    ...columns.flatMap(({ to, of: own }) => [
      ...(to === null ? [] : [to]),
      ...(to === null ? [] : Object.keys(own)),
    ]),
    ...(columns.some(({ to }) => to === 'date') ? ['period'] : []),
  ]);
  return recordTables[table].columns
    .filter((each) => 'needed' in each && !given.has(each.name))
    .map(({ name }) => name);
}

function ofColumn(cells: readonly Cell[], column: ColumnMapping, { table }: SheetMapping) {
  const { to, of, blank, sign, percent, coded } = column;
  if (to === null) return [];
  const isNumber = columnNamed(table, to)?.kind === 'number';
  const points = isNumber ? cells.map(readPoints) : [];
  const names = (isNumber ? Object.values(of) : cells).filter(looksLikeName).length;
  const asksNames = !isPerson(table, to) && !Object.keys(of).some((name) => isPerson(table, name));
  const count = (holds: (each: Points) => boolean) => points.filter(holds).length;
  const asked = [
    {
      kind: 'blank',
      count: isPoints(to) && table !== 'entries' ? count(({ kind }) => kind === 'blank') : 0,
      answered: blank !== null,
    },
    {
      kind: 'sign',
      count:
        to === 'points'
          ? count((each) => each.kind === 'number' && each.direction === null && each.value !== 0)
          : 0,
      answered: sign !== null,
    },
    {
      kind: 'percent',
      count: to === 'score' ? count((each) => each.kind === 'number' && each.percent) : 0,
      answered: percent !== null,
    },
    { kind: 'names', count: asksNames ? names : 0, answered: coded !== null },
  ] as const;
  return asked.filter((each) => each.count > 0);
}
