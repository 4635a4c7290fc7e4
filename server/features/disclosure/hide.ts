import { suppressGroups, suppressTable } from '../../../analysis/disclosure/suppress.ts';
import type { Cell, Row, Table } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Audience } from './audience.ts';

/** Who stands behind the numbers of a table, and so what must be hidden of it. */
export type Protection =
  /** Each row is a group of its own, `n` of them; `keep` names columns that say nothing about them, `withheld` rows that all answer alike. */
  | { readonly by: 'row'; readonly keep?: readonly string[]; readonly withheld?: ReadonlySet<string> }
  /** The rows of one whole part it between them; `together` they are shown, or none of them. */
  | { readonly by: 'part'; readonly wholeOf: (row: Row) => string; readonly together?: true }
  /** Each row is a group of the tree that its reader may be told of, each column but the first a question about it. */
  | { readonly by: 'node'; readonly isTold: (row: string, question: string) => boolean }
  /** Counts crossed; the last row and the last column are the totals. */
  | { readonly by: 'cross' }
  /** The second row is the first without a few, who show in the difference. */
  | { readonly by: 'difference'; readonly rows: readonly [whole: string, rest: string] }
  /** Coefficients; too few residual degrees of freedom would let single answers shine through. */
  | { readonly by: 'model'; readonly residualDf: number }
  /** All respondents of the release, interviews, or numbers that passed the gate before. */
  | { readonly by: 'whole' };

/** One sign for every protected cell: the reason would tell what it hides. */
export const protectedCell: Cell = {
  missing: both('人数较少，为保护受访者不显示', 'Not shown, to protect small groups'),
};

/** Of a model fewer would let single answers shine through. */
export const LEAST_RESIDUAL_DF = 10;

/** The table with what must stay hidden replaced; null where nothing of it may be shown. */
export function hide(table: Table, protect: Protection, audience: Audience): Table | null {
  const { floor } = audience;
  switch (protect.by) {
    case 'whole':
      return table;
    case 'model':
      return protect.residualDf < LEAST_RESIDUAL_DF ? null : table;
    case 'row':
      return hideRows(
        table,
        ({ key, cells }) => sizeOf(cells.n) < floor || (protect.withheld?.has(key) ?? false),
        protect.keep,
      );
    case 'node':
      return hideAtNodes(table, protect.isTold, floor);
    case 'part': {
      const hidden = hiddenParts(table.rows, protect, floor);
      return hideRows(table, (row) => hidden.has(row));
    }
    case 'difference': {
      const [whole, rest] = protect.rows.map((key) => table.rows.find((row) => row.key === key)!);
      const few = sizeOf(whole!.cells.n) - sizeOf(rest!.cells.n);
      return hideRows(table, (row) => row === rest && few > 0 && few < floor);
    }
    case 'cross':
      return hideCrossed(table, floor);
  }
}

/** Whether every part of a whole may be shown. */
export function showsAllParts(sizes: readonly number[], { floor }: Audience): boolean {
  return suppressGroups([sizes], floor).every((hidden) => !hidden);
}

const sizeOf = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : 0);

function hideRows(table: Table, isHidden: (row: Row) => boolean, keep: readonly string[] = []): Table {
  const hidden = ({ cells }: Row) =>
    Object.fromEntries(
      Object.entries(cells).map(([key, cell]) => [key, keep.includes(key) ? cell : protectedCell]),
    );
  return { ...table, rows: table.rows.map((row) => (isHidden(row) ? { ...row, cells: hidden(row) } : row)) };
}

function hideAtNodes(table: Table, isTold: (row: string, question: string) => boolean, floor: number): Table {
  const shown = ({ key, cells }: Row) =>
    Object.entries(cells).map(([question, cell]) => {
      const isShown = question === 'n' ? sizeOf(cell) >= floor : isTold(key, question);
      return [question, isShown ? cell : protectedCell];
    });
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: Object.fromEntries(shown(row)) as Row['cells'] })),
  };
}

type Parts = Extract<Protection, { by: 'part' }>;

function hiddenParts(rows: readonly Row[], { wholeOf, together }: Parts, floor: number): Set<Row> {
  const wholes = new Set(rows.map(wholeOf));
  return new Set(
    [...wholes].flatMap((whole) => {
      const parts = rows.filter((row) => wholeOf(row) === whole);
      const sizes = parts.map(({ cells }) => sizeOf(cells.n));
      if (together) return sizes.some((n) => n < floor) ? parts : [];
      const hidden = suppressGroups([sizes], floor);
      return parts.filter((_, i) => hidden[i]);
    }),
  );
}

function hideCrossed(table: Table, floor: number): Table {
  const keys = table.columns.map(({ key }) => key);
  const counts = table.rows
    .slice(0, -1)
    .map(({ cells }) => keys.slice(0, -1).map((key) => sizeOf(cells[key])));
  const hidden = suppressTable([counts], floor);
  const rows = table.rows.map((row, r) => ({
    ...row,
    cells: Object.fromEntries(keys.map((key, c) => [key, hidden[r]![c]! ? protectedCell : row.cells[key]!])),
  }));
  const note = both(
    `少于 ${floor} 人的格子，以及能推算出它的格子，不显示。`,
    `Cells below ${floor}, and cells that would give them away, are not shown.`,
  );
  return { ...table, rows, notes: [...table.notes, note] };
}
