import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { concordance } from '../concordance.ts';
import { ratedObjects } from './mean-ratings.ts';

/** Do raters put ratees in one order? Of the ratees whom all of them rated. Cost: m sorts of n. */
export const kendallW: Procedure<'kendallW'> = {
  run(data, roles) {
    const { raters: m, columns, n, leftOut } = ratedObjects(data, roles);
    const { w, chi2, df, p } = concordance(columns);
    return {
      n,
      missing: 'listwise',
      definition: note('kendall-w'),
      notes: notesOn(m, n, w),
      raters: m,
      ratees: n,
      leftOut,
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
