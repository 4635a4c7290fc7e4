import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { concordance } from '../concordance.ts';
import { meanRatings } from './mean-ratings.ts';

/** Do raters put ratees in one order? Of the ratees whom all of them rated. Cost: m sorts of n. */
export const kendallW: Procedure<'kendallW'> = {
  run(data, roles) {
    const { raters, means } = meanRatings(data, roles);
    const rated = means.filter((own) => own.every((value) => !Number.isNaN(value)));
    const [m, n] = [raters.length, rated.length];
    const { w, chi2, df, p } = concordance(raters.map((_, j) => rated.map((own) => own[j]!)));
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
      df,
      p,
      meanSpearman: (m * w - 1) / (m - 1),
    };
  },
};

function notesOn(raters: number, ratees: number, w: number): Note[] {
  if (raters < 2) return [note('one-rater')];
  if (ratees < 2) return [note('few-ratees')];
  return Number.isNaN(w) ? [note('all-tied')] : [];
}
