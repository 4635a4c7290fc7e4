import type { LaidTable } from './lay-table.ts';

/** More columns cannot be read beside each other, even on a page that lies. */
const MOST_COLUMNS = 14;

/** A table as one or several of its height that have its first columns in common, so that none runs off the page. */
export function splitLaid(laid: LaidTable): LaidTable[] {
  const { head, figures, rows } = laid;
  const firstFigures = figures.indexOf(true);
  const stub = Math.max(1, firstFigures < 0 ? 1 : firstFigures);
  const others = head.length - stub;
  const parts = Math.ceil(others / (MOST_COLUMNS - stub));
  if (head.length <= MOST_COLUMNS || stub >= MOST_COLUMNS / 2) return [laid];
  const size = Math.ceil(others / parts);
  return Array.from({ length: parts }, (_, part) => {
    const from = stub + part * size;
    const cut = <T>(line: readonly T[]): T[] => [...line.slice(0, stub), ...line.slice(from, from + size)];
    return {
      ...laid,
      head: cut(head),
      figures: cut(figures),
      rows: rows.map((row) => (row.kind === 'group' ? row : { ...row, cells: cut(row.cells) })),
    };
  });
}
