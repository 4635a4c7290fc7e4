import type { CellKind, ResultCell, ResultTable } from '../../contract/result.ts';

const digits: Readonly<Record<Exclude<CellKind, 'text'>, number>> = {
  count: 0,
  percent: 0,
  mean: 2,
  number: 2,
  bounded: 2,
  p: 3,
};

/**
 * A table as it may leave the research team: numbers only as precise as they are printed, in files too, and means of fewer than
 * 30 with one decimal, because unrounded numbers give back the answers they were made of.
 */
export function publish(table: ResultTable): ResultTable {
  const { request: _, ...rest } = table;
  const rows = table.rows.map((row) => {
    const n = typeof row.cells.n === 'number' ? row.cells.n : table.n;
    const cells = table.columns.flatMap(({ key, kind }) => {
      const cell = row.cells[key];
      if (cell === undefined) return [];
      return [[key, publishCell(cell, kind, n)] as const];
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
  return { ...rest, rows };
}

/** A cell as precise as it is printed. */
export function publishCell(cell: ResultCell, kind: CellKind, n: number): ResultCell {
  if (kind === 'text') return cell;
  if (kind === 'p' && typeof cell === 'number' && cell < 0.001) return '< .001';
  const places = kind === 'mean' && n < 30 ? 1 : digits[kind];
  const round = (value: number) => Number(value.toFixed(places));
  if (typeof cell === 'number') return round(cell);
  return Array.isArray(cell) ? [round(cell[0] as number), round(cell[1] as number)] : cell;
}
