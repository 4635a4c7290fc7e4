import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { rank, roundForTies, tieSum } from '../../numeric/ranks.ts';
import { meanRatings } from './mean-ratings.ts';

/**
 * Do raters put ratees in one order? Kendall's W of midranks, corrected for ties. R: irr::kendall(correct = TRUE).
 * Source: Siegel (1956), Nonparametric statistics, 229–238. Cost: m sorts of n.
 */
export const kendallW: Procedure<'kendallW'> = {
  run(data, roles) {
    const { raters, means } = meanRatings(data, roles);
    const rated = means.filter((own) => own.every((value) => !Number.isNaN(value)));
    const [m, n] = [raters.length, rated.length];
    const ranked = raters.map((_, j) => rank(Float64Array.from(rated, (own) => roundForTies(own[j]!))));
    const sums = rated.map((_, i) => ranked.reduce((sum, { ranks }) => sum + ranks[i]!, 0));
    const middle = (m * (n + 1)) / 2;
    const spread = sums.reduce((sum, own) => sum + (own - middle) ** 2, 0);
    const ties = ranked.reduce((sum, each) => sum + tieSum(each.ties), 0);
    const most = m * m * (n ** 3 - n) - m * ties;
    const w = m > 1 && n > 1 && most > 0 ? (12 * spread) / most : NaN;
    const df = n - 1;
    const chi2 = m * df * w;
    return {
      n,
      missing: 'listwise',
      definition: note('kendall-w'),
      notes: notesOn(m, n, w),
      raters: m,
      ratees: n,
      leftOut: means.length - n,
      w,
      chi2,
      df: Math.max(0, df),
      p: chiSquareUpperTail(chi2, df),
      meanSpearman: (m * w - 1) / (m - 1),
    };
  },
};

function notesOn(raters: number, ratees: number, w: number): Note[] {
  if (raters < 2) return [note('one-rater')];
  if (ratees < 2) return [note('few-ratees')];
  return Number.isNaN(w) ? [note('all-tied')] : [];
}
