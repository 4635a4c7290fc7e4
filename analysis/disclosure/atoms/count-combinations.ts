import { isMissingInteger } from '../../model/dataset/missing.ts';
import type { Breakdown } from './tree.ts';

/** A background column as a release has it: a byte a row, or doubles with NaN for no answer where values are larger. */
export type BackgroundColumn = Int8Array | Float64Array;

/** Respondents who answered every breakdown alike and are in the same other groups. */
export interface Combinations {
  /** By breakdown, in their order, the place of each combination's category; the place after the last is no answer. */
  readonly places: readonly Int32Array[];
  /** By list of other groups that each combination is in, −1 where in none. */
  readonly marks: readonly Int32Array[];
  readonly n: Int32Array;
  /** The combination of every row. */
  readonly of: Int32Array;
}

/**
 * The distinct combinations of answers to some breakdowns, numbered in the order in which they first occur, with how many gave
 * each. Everything that is planned for the rows of a release is planned for these, of which there are far fewer. A value that is no
 * category counts as no answer; a breakdown without a column was answered by nobody. Definition: the cells of the contingency table of
 * all breakdowns that are not empty, `others` among them; in R `dplyr::count(rows, ...)`. Cost: one pass over the rows a breakdown.
 *
 * @example
 * const unit = { code: 'U', label: {}, ordered: false, categories: [{ value: 1, label: {} }, { value: 2, label: {} }] };
 * const { n, places } = countCombinations([unit], new Map([['U', Int8Array.of(2, 1, 2, -128)]]), 4);
 * [[...n], [...places[0]]] // => [[2, 1, 1], [1, 0, 2]]
 */
export function countCombinations(
  breakdowns: readonly Breakdown[],
  columns: ReadonlyMap<string, BackgroundColumn>,
  rows: number,
  others: readonly Int32Array[] = [],
): Combinations {
  let of: Int32Array = new Int32Array(rows);
  let size = rows > 0 ? 1 : 0;
  let found: Int32Array[] = [];
  const refine = (place: (row: number) => number, width: number) => {
    const numbers = numbering(size * width, rows);
    const refined = new Int32Array(rows);
    const from: number[] = [];
    const places: number[] = [];
    for (let row = 0; row < rows; row++) {
      const at = place(row);
      const key = of[row]! * width + at;
      let number = numbers.get(key);
      if (number < 0) {
        number = from.length;
        numbers.set(key, number);
        from.push(of[row]!);
        places.push(at);
      }
      refined[row] = number;
    }
    found = [...found.map((known) => Int32Array.from(from, (old) => known[old]!)), Int32Array.from(places)];
    [of, size] = [refined, from.length];
  };
  for (const breakdown of breakdowns)
    refine(placeIn(breakdown, columns.get(breakdown.code)), breakdown.categories.length + 1);
  for (const other of others)
    refine((row) => other[row]! + 1, other.reduce((most, mark) => Math.max(most, mark), 0) + 2);
  const n = new Int32Array(size);
  for (const combination of of) n[combination]! += 1;
  const marks = found.slice(breakdowns.length).map((places) => places.map((place) => place - 1));
  return { places: found.slice(0, breakdowns.length), marks, n, of };
}

/** The place of a row's category in the list; the place after the last where there is no answer. */
function placeIn({ categories }: Breakdown, column: BackgroundColumn | undefined): (row: number) => number {
  const none = categories.length;
  if (!column) return () => none;
  const places = new Map(categories.map(({ value }, place) => [value, place]));
  if (column instanceof Float64Array) return (row) => places.get(column[row]!) ?? none;
  const ofByte = Uint16Array.from({ length: 256 }, (_, at) =>
    isMissingInteger(at - 128) ? none : (places.get(at - 128) ?? none),
  );
  return (row) => ofByte[column[row]! + 128]!;
}

/** Numbers given to keys below a bound, −1 before: an array where it is small enough, a map where not. */
function numbering(bound: number, rows: number) {
  if (bound > Math.max(1 << 16, 16 * rows)) {
    const numbers = new Map<number, number>();
    return {
      get: (key: number) => numbers.get(key) ?? -1,
      set: (key: number, number: number) => void numbers.set(key, number),
    };
  }
  const numbers = new Int32Array(bound).fill(-1);
  return {
    get: (key: number) => numbers[key]!,
    set: (key: number, number: number) => void (numbers[key] = number),
  };
}
