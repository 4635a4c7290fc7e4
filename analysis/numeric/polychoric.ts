import { normalQuantile } from './distributions.ts';
import type { JointCounts } from './joint-counts.ts';
import { bivariateNormalCdf, bivariateNormalDensity } from './bivariate-normal.ts';

const EDGE = 1 - 1e-9;

/** The limits between ordered categories of a normal variable, from −∞ to ∞, with the given counts between them. */
export function thresholdsOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let [below, above] = [0, total];
  const inner = counts.slice(0, -1).map((count) => {
    below += count;
    above -= count;
    return below < above ? normalQuantile(below / total) : -normalQuantile(above / total);
  });
  return [-Infinity, ...inner, Infinity];
}

/**
 * The correlation of two normal variables of which only ordered categories were seen: the second step of two-step maximum
 * likelihood, thresholds given (Olsson 1979). The score is solved to 1e-12 with exact cell probabilities.
 * A 2 × 2 table with one empty cell gets half a count there, margins kept, as in lavaan; larger tables are left as they are.
 * −1 or 1 when the likelihood still rises at the edge; NaN when a variable has one category.
 * R: `polycor::polychor` and `lavaan::lavCor`, whose searches stop earlier. Cost: some 8 evaluations of each cell.
 *
 * @example
 * const table = { rows: 2, columns: 2, counts: Float64Array.of(40, 20, 20, 40) };
 * polychoric(table, thresholdsOf([60, 60]), thresholdsOf([60, 60])).toFixed(12) // => '0.500000000000'
 */
export function polychoric(
  table: JointCounts,
  rowLimits: readonly number[],
  columnLimits: readonly number[],
): number {
  if (table.rows < 2 || table.columns < 2) return NaN;
  const cells = { ...table, counts: withoutEmptyCorner(table) };
  let [low, high] = [-1, 1];
  let rho = 0;
  for (let i = 0; i < 200; i += 1) {
    const { score, information } = derivatives(cells, rowLimits, columnLimits, rho);
    if (score > 0) low = rho;
    else high = rho;
    if (low > EDGE || high < -EDGE) return Math.sign(rho);
    const proposed = rho + score / information;
    const next = proposed > low && proposed < high ? proposed : (low + high) / 2;
    if (Math.abs(next - rho) < 1e-14) return next;
    rho = next;
  }
  return rho;
}

/** Score and expected information of the correlation. */
function derivatives(
  { counts }: JointCounts,
  rowLimits: readonly number[],
  columnLimits: readonly number[],
  rho: number,
): { score: number; information: number } {
  const { probabilities, slopes } = cellsAt(rowLimits, columnLimits, rho);
  let [score, information, total] = [0, 0, 0];
  for (let at = 0; at < counts.length; at += 1) {
    const [count, change, probability] = [counts[at]!, slopes[at]!, probabilities[at]!];
    if (count > 0) score += (count * change) / probability;
    if (probability > 1e-14) information += (change * change) / probability;
    total += count;
  }
  return { score, information: information * total };
}

/** The probability of every cell between the limits, never below 1e-300, and how it changes with the correlation; row-major. */
export function cellsAt(
  rowLimits: readonly number[],
  columnLimits: readonly number[],
  rho: number,
): { probabilities: Float64Array; slopes: Float64Array } {
  const [rows, columns] = [rowLimits.length - 1, columnLimits.length - 1];
  const width = columns + 1;
  const below = new Float64Array((rows + 1) * width);
  const slope = new Float64Array((rows + 1) * width);
  for (let i = 0; i <= rows; i += 1) {
    for (let j = 0; j <= columns; j += 1) {
      below[i * width + j] = bivariateNormalCdf(rowLimits[i]!, columnLimits[j]!, rho);
      slope[i * width + j] = bivariateNormalDensity(rowLimits[i]!, columnLimits[j]!, rho);
    }
  }
  const cell = (corner: Float64Array, at: number) =>
    corner[at + width + 1]! - corner[at + width]! - corner[at + 1]! + corner[at]!;
  const probabilities = new Float64Array(rows * columns);
  const slopes = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      probabilities[i * columns + j] = Math.max(cell(below, i * width + j), 1e-300);
      slopes[i * columns + j] = cell(slope, i * width + j);
    }
  }
  return { probabilities, slopes };
}

function withoutEmptyCorner({ rows, columns, counts }: JointCounts): Float64Array {
  if (rows !== 2 || columns !== 2 || counts.filter((count) => count === 0).length !== 1) return counts;
  const onDiagonal = counts[0] === 0 || counts[3] === 0 ? 0.5 : -0.5;
  return counts.map((count, at) => count + (at === 0 || at === 3 ? onDiagonal : -onDiagonal));
}
