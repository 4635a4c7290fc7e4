import { readNumber } from '../../../analysis/dataset/number-words.ts';

/** How many columns could be judged, and in how many of them a cell is none of its column. */
export interface Alien {
  readonly judged: number;
  readonly alien: number;
  /** Words above nothing but numbers. */
  readonly amongNumbers: number;
}

/** So many rows are looked at, or fewer of a very wide table. */
const SAMPLE = { rows: 60, least: 10, cells: 60_000 };
/** Fewer cells tell nothing of a column of words. */
const ENOUGH_WORDS = 5;

/** Holds a row against the rows below it: a column of numbers takes numbers, one whose words recur takes words that recur. */
export function looksAlien(rows: readonly (readonly string[])[], at: number): Alien {
  const row = rows[at] ?? [];
  const few = Math.max(SAMPLE.least, Math.floor(SAMPLE.cells / Math.max(1, row.length)));
  const below = rows.slice(at + 1, at + 1 + Math.min(SAMPLE.rows, few));
  let [judged, alien, amongNumbers] = [0, 0, 0];
  for (const [c, cell] of row.entries()) {
    const column = below.map((each) => each[c] ?? '').filter((each) => each !== '');
    if (cell === '' || column.length === 0) continue;
    const numbers = column.filter((each) => !Number.isNaN(readNumber(each))).length;
    const known = new Set(column);
    const isOfNumbers = numbers >= 0.9 * column.length;
    const recurs = column.length >= ENOUGH_WORDS && known.size <= 0.6 * column.length;
    if (!isOfNumbers && !recurs) continue;
    judged += 1;
    if (isOfNumbers ? !Number.isNaN(readNumber(cell)) : known.has(cell)) continue;
    alien += 1;
    if (isOfNumbers) amongNumbers += 1;
  }
  return { judged, alien, amongNumbers };
}
