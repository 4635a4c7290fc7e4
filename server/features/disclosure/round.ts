import { type Cell, type CellKind, isInterval, type Table } from '../../../analysis/model/table.ts';

const digits: Readonly<Record<Exclude<CellKind, 'text'>, number>> = {
  count: 0,
  percent: 0,
  mean: 2,
  number: 2,
  bounded: 2,
  p: 3,
};

/**
 * A cell only as precise as it is printed, and means of fewer than 30 with one decimal, because unrounded numbers give back the
 * answers they were made of.
 */
export function roundCell(cell: Cell, kind: CellKind, n: number): Cell {
  if (kind === 'text') return cell;
  if (kind === 'p' && typeof cell === 'number' && cell < 0.001) return '< .001';
  const places = kind === 'mean' && n < 30 ? 1 : digits[kind];
  const round = (value: number) => Number(value.toFixed(places));
  if (typeof cell === 'number') return round(cell);
  return isInterval(cell) ? [round(cell[0]), round(cell[1])] : cell;
}

/** The same for every cell of a table, in files too; what would give the unrounded numbers again stays behind. */
export function roundTable({ requests: _, ...table }: Table): Table {
  const rows = table.rows.map((row) => {
    const n = typeof row.cells.n === 'number' ? row.cells.n : table.n;
    const cells = table.columns.flatMap(({ key, kind }) => {
      const cell = row.cells[key];
      return cell === undefined ? [] : [[key, roundCell(cell, kind, n)] as const];
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
  return { ...table, rows };
}
