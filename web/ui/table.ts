/** What a cell holds: text, a number, or the reason why there is nothing to show. */
export type Cell = string | number | { readonly missing: string };

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** What is shown and copied; a number is shown as it is, so round it here. */
  readonly cell: (row: Row) => Cell;
  /** What is sorted by; without it the column does not sort. */
  readonly sort?: (row: Row) => number | string | null;
  /** Text starts at the left, figures end at the right. */
  readonly figures?: boolean;
}

export interface TableText {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const marks = 'abcdefghijklmnopqrstuvwxyz';

/** Gives each distinct reason for an empty cell a letter: the cell shows “—ᵃ”, the note says why. */
export function reasonsOf(cells: readonly Cell[]): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const cell of cells) {
    if (typeof cell !== 'object' || reasons.has(cell.missing)) continue;
    reasons.set(cell.missing, marks[reasons.size % marks.length] ?? '*');
  }
  return reasons;
}

/** Sorted copy; rows without a value come last in either direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | string | null,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return typeof a === 'number' && typeof b === 'number'
      ? sign * (a - b)
      : sign * String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
  });
}
