import { chiSquareUpperTail } from '../numeric/distributions.ts';
import { rank, roundForTies, tieSum } from '../numeric/ranks.ts';

/** Kendall's W of several orders of the same things, with its test. */
export interface Concordance {
  readonly w: number;
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
}

/**
 * How far several columns of numbers, all of one length and complete, put their rows in one order: W of midranks, corrected for ties.
 * NaN with fewer than two columns or rows, or where every column is tied throughout. R: irr::kendall(correct = TRUE).
 * Source: Siegel (1956), Nonparametric statistics, 229–238. Cost: a sort a column.
 *
 * @example
 * concordance([[1, 2, 3], [10, 20, 30]]).w // => 1
 */
export function concordance(columns: readonly ArrayLike<number>[]): Concordance {
  const [m, n] = [columns.length, columns[0]?.length ?? 0];
  const ranked = columns.map((own) => rank(Float64Array.from(own, roundForTies)));
  const middle = (m * (n + 1)) / 2;
  let spread = 0;
  for (let i = 0; i < n; i++) spread += (ranked.reduce((sum, { ranks }) => sum + ranks[i]!, 0) - middle) ** 2;
  const ties = ranked.reduce((sum, each) => sum + tieSum(each.ties), 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  const w = m > 1 && n > 1 && most > 0 ? (12 * spread) / most : NaN;
  const df = n - 1;
  const chi2 = m * df * w;
  return { w, chi2, df: Math.max(0, df), p: chiSquareUpperTail(chi2, df) };
}
