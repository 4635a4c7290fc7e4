import gammaln from '@stdlib/math-base-special-gammaln';
import { fisherTwoByTwo } from './fisher-two-by-two.ts';

const MOST_WORK = 3e6;
const MOST_COUNTED = 1e6;
const TOLERANCE = 1e-7;

class TooMuchWork extends Error {}

/** The greatest and least log weight that any completion of a table can have. */
interface Bounds {
  readonly longest: number;
  readonly shortest: number;
}

/**
 * Fisher's exact test of a table of whole counts: the probability, given the margins, of all tables no likelier than this one
 * (within 1e-7, as R's fisher.test). Null when that would take too long: beyond some millions of steps or, unless the table is 2 × 2,
 * beyond a million counted. A table of one row or column gives 1.
 *
 * Tables are built column by column. What is left of the row totals is a node; all partial tables that reach it with the same
 * weight go on as one, and a partial table leaves early when every completion counts or none does.
 * Source: Mehta & Patel (1983), J. Am. Stat. Assoc. 78, 427–434.
 *
 * @example
 * // The lady tasting tea (Fisher 1935): R gives 0.485714.
 * fisherExact([[3, 1], [1, 3]])?.toFixed(12) // => '0.485714285714'
 */
export function fisherExact(table: readonly (readonly number[])[]): number | null {
  const transposed = (table[0] ?? []).map((_, j) => table.map((row) => row[j]!));
  const long = table.length <= transposed.length ? transposed : table;
  const columns = long.filter((column) => sum(column) > 0);
  const [first, second] = columns;
  if (columns.length === 2 && first!.length === 2) return fisherTwoByTwo(pairOf(first!), pairOf(second!));
  try {
    return probability(columns);
  } catch (error) {
    if (error instanceof TooMuchWork) return null;
    throw error;
  }
}

const pairOf = ([a, b]: readonly number[]) => [a!, b!] as const;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const logFactorial = (n: number) => gammaln(n + 1);

function insertionSort(values: readonly number[], into: number[]): void {
  values.forEach((value, i) => {
    let at = i;
    for (; at > 0 && into[at - 1]! > value; at--) into[at] = into[at - 1]!;
    into[at] = value;
  });
}

function probability(columns: readonly (readonly number[])[]): number {
  const rowTotals = (columns[0] ?? []).map((_, i) => sum(columns.map((column) => column[i]!)));
  const totals = columns.map(sum).sort((a, b) => b - a);
  const n = sum(totals);
  // What is left of the rows is one number. Tables for which it has no room are far out of reach anyway.
  if (n > MOST_COUNTED || (n + 1) ** rowTotals.length > Number.MAX_SAFE_INTEGER) throw new TooMuchWork();
  const keyOf = (left: readonly number[]) => left.reduce((key, value) => key * (n + 1) + value, 0);

  const logFactorials = Float64Array.from({ length: n + 1 }, (_, i) => logFactorial(i));
  const weight = (cells: readonly number[]) => {
    let total = 0;
    for (const x of cells) total -= logFactorials[x]!;
    return total;
  };
  const limit = sum(columns.map(weight)) + TOLERANCE;
  const constant = -weight(rowTotals) - weight(totals) - logFactorials[n]!;

  let work = 0;
  const spend = (steps: number) => {
    work += steps;
    if (work > MOST_WORK) throw new TooMuchWork();
  };

  /** Every way to take the next column from what is left: the sorted rest (a buffer used again) and the weight of the cells. */
  function takings(
    left: readonly number[],
    column: number,
    visit: (rest: readonly number[], logWeight: number) => void,
  ): void {
    const rest = [...left];
    const sorted = [...left];
    const last = left.length - 1;
    const take = (row: number, open: number, logWeight: number) => {
      spend(1);
      if (row < last) {
        for (let x = Math.min(open, left[row]!); x >= 0; x--) {
          rest[row] = left[row]! - x;
          take(row + 1, open - x, logWeight - logFactorials[x]!);
        }
      } else if (open <= left[last]!) {
        rest[last] = left[last]! - open;
        insertionSort(rest, sorted);
        visit(sorted, logWeight - logFactorials[open]!);
      }
    };
    take(0, totals[column]!, 0);
  }

  const known = totals.map(() => new Map<number, Bounds>());
  function boundsOf(left: readonly number[], column: number): Bounds {
    if (column >= totals.length - 1) {
      const only = weight(left);
      return { longest: only, shortest: only };
    }
    const key = keyOf(left);
    let bounds = known[column]!.get(key);
    if (!bounds) {
      let [longest, shortest] = [-Infinity, Infinity];
      takings(left, column, (rest, step) => {
        const after = boundsOf(rest, column + 1);
        longest = Math.max(longest, step + after.longest);
        shortest = Math.min(shortest, step + after.shortest);
      });
      bounds = { longest, shortest };
      known[column]!.set(key, bounds);
    }
    return bounds;
  }

  // Partial tables: what is left of the rows → log weight so far → how many tables share both.
  type Paths = Map<number, { readonly logWeight: number; count: number }>;
  let nodes = new Map<number, { readonly left: readonly number[]; readonly paths: Paths }>();
  const start = rowTotals.toSorted((a, b) => a - b);
  nodes.set(keyOf(start), { left: start, paths: new Map([[0, { logWeight: 0, count: 1 }]]) });
  let p = 0;
  totals.forEach((_, column) => {
    const next: typeof nodes = new Map();
    for (const { left, paths } of nodes.values()) {
      takings(left, column, (rest, step) => {
        const { longest, shortest } = boundsOf(rest, column + 1);
        // Σ of the weights of all completions: n! / (Π row totals! Π column totals!).
        const all = logFactorials[sum(rest)]! + weight(rest) + weight(totals.slice(column + 1));
        const key = keyOf(rest);
        spend(paths.size);
        for (const { logWeight, count } of paths.values()) {
          const value = logWeight + step;
          if (value + longest <= limit) p += count * Math.exp(value + all + constant);
          else if (value + shortest <= limit) {
            const node = next.get(key) ?? { left: [...rest], paths: new Map() as Paths };
            next.set(key, node);
            const place = Math.round(value * 1e10);
            const path = node.paths.get(place);
            if (path) path.count += count;
            else node.paths.set(place, { logWeight: value, count });
          }
        }
      });
    }
    nodes = next;
  });
  return Math.min(1, p);
}
