import { normalDensity, normalLowerTail } from '../../numeric/distributions.ts';
import { cellsAt, polychoric } from '../../numeric/polychoric.ts';
import { combine, type Influence } from './influence.ts';
import { measuredPair, mixedPair } from './row-scores.ts';
import type { Ordered, Variable } from './variable.ts';

/** The correlation of two variables, and what each row adds to it. */
export interface Pair {
  readonly correlation: number;
  readonly influence: Influence;
  /** Cells of two ordered variables where nobody is. */
  readonly emptyCells: number;
}

/** The influences of a variable's own estimates, which its correlations take over. */
export interface Known {
  readonly variable: Variable;
  readonly influences: readonly Influence[];
}

/**
 * The correlation of two normal variables, each measured or seen as ordered categories: two-step maximum likelihood, with the
 * influence of the first step taken in (Muthén 1984). Null where the likelihood still rises at ±1.
 */
export function pairOf(a: Known, b: Known): Pair | null {
  const [x, y] = [a.variable, b.variable];
  if (x.kind === 'ordered' && y.kind === 'ordered') return orderedPair(x, y, a.influences, b.influences);
  const found =
    x.kind === 'measured' && y.kind === 'measured'
      ? measuredPair(x, y)
      : x.kind === 'measured'
        ? mixedPair(x, y as Ordered)
        : mixedPair(y as typeof y & { kind: 'measured' }, x);
  if (!found) return null;
  const { correlation, score, first, second } = found;
  const [own, other] = x.kind === 'ordered' ? [b, a] : [a, b];
  const information = score.reduce((sum, value) => sum + value * value, 0);
  const borrowed = (slopes: readonly Float64Array[], { influences }: Known) =>
    slopes.map((slope, i) => [-dot(score, slope) / information, influences[i]!] as const);
  const influence = combine(
    [[1 / information, { by: 'row', values: score }], ...borrowed(first, own), ...borrowed(second, other)],
    score.length,
  );
  return { correlation, influence, emptyCells: 0 };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function countCells(x: Ordered, y: Ordered): Float64Array {
  const width = y.counts.length;
  const counts = new Float64Array(x.counts.length * width);
  for (let r = 0; r < x.codes.length; r += 1) counts[(x.codes[r]! - 1) * width + y.codes[r]! - 1]! += 1;
  return counts;
}

/** All of a pair of ordered variables follows from their joint counts: every row of a cell has the same influence. */
function orderedPair(
  x: Ordered,
  y: Ordered,
  ofX: readonly Influence[],
  ofY: readonly Influence[],
): Pair | null {
  const [rows, columns] = [x.counts.length, y.counts.length];
  const counts = countCells(x, y);
  const rho = polychoric({ rows, columns, counts }, x.limits, y.limits);
  if (!(Math.abs(rho) < 1)) return null;
  const { probabilities, slopes } = cellsAt(x.limits, y.limits, rho);
  const score = slopes.map((slope, at) => (counts[at]! > 0 ? slope / probabilities[at]! : 0));
  const information = score.reduce((sum, value, at) => sum + counts[at]! * value * value, 0);
  const byRow = thresholdProducts(x.limits, y.limits, rho, (i, j, density) => {
    const at = i * columns + j;
    return (counts[at]! * score[at]! * density) / probabilities[at]!;
  });
  const byColumn = thresholdProducts(y.limits, x.limits, rho, (j, i, density) => {
    const at = i * columns + j;
    return (counts[at]! * score[at]! * density) / probabilities[at]!;
  });
  const taken = (products: readonly number[], influences: readonly Influence[], category: number) =>
    products.reduce((sum, product, t) => sum + product * influences[t]!.values[category]!, 0);
  const values = score.map((own, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    return (own - taken(byRow, ofX, i) - taken(byColumn, ofY, j)) / information;
  });
  return {
    correlation: rho,
    influence: { by: 'cell', rows: x.codes, columns: y.codes, width: columns, values },
    emptyCells: counts.filter((count) => count === 0).length,
  };
}

/** For each inner limit of the first variable, the sum of `product` over the cells on both its sides. */
function thresholdProducts(
  limits: readonly number[],
  others: readonly number[],
  rho: number,
  product: (category: number, other: number, slope: number) => number,
): number[] {
  const rest = Math.sqrt((1 - rho) * (1 + rho));
  return limits.slice(1, -1).map((limit, t) => {
    const below = others.map((other) => normalLowerTail((other - rho * limit) / rest));
    const density = normalDensity(limit);
    let sum = 0;
    for (let j = 0; j + 1 < others.length; j += 1) {
      const slope = density * (below[j + 1]! - below[j]!);
      sum += product(t, j, slope) + product(t + 1, j, -slope);
    }
    return sum;
  });
}
