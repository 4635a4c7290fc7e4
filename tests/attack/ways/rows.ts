import type { Tally } from '../tally.ts';

export interface Rows {
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** How many rows share their values on some columns, a number a row. */
function crowds({ header, lines }: Rows, columns: readonly string[]): number[] {
  const places = columns.map((column) => header.indexOf(column)).filter((at) => at >= 0);
  const keys = lines.map((line) => places.map((at) => line[at]).join('\u0000'));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => counts.get(key)!);
}

export interface Uniqueness {
  readonly n: number;
  /** Rows that share their background with fewer than k − 1 others. */
  readonly below: number;
  /** The smallest group of rows of one background. */
  readonly least: number;
  /** The share of rows that are the only ones of their background and four known answers. */
  readonly unique: number;
}

export function measureUniqueness(
  rows: Rows,
  { background, known, k }: { background: readonly string[]; known: readonly string[]; k: number },
): Uniqueness {
  const own = crowds(rows, background);
  const withAnswers = crowds(rows, [...background, ...known]);
  return {
    n: own.length,
    below: own.filter((size) => size < k).length,
    least: Math.min(...own),
    unique: withAnswers.filter((size) => size === 1).length / own.length,
  };
}

/** Looks in rows that left for people of whom the background alone leaves fewer than k. */
export function findInRows(rows: Rows, background: readonly string[], k: number, tally: Tally): void {
  const sizes = crowds(rows, background);
  tally.try('rows, found by background', sizes.length);
  for (const size of sizes)
    if (size < k)
      tally.found('rows, found by background', `${size} of ${rows.lines.length} rows share a background`);
}
