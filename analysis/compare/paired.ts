import { mean, sampleStandardDeviation } from 'simple-statistics';
import { note, type Note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { completeCases } from '../dataset/restrict.ts';
import { noncentralTInterval } from '../numeric/noncentral.ts';
import { signedRank } from './signed-rank.ts';
import { tTest } from './t-test.ts';

/** Equal differences have no spread, whatever the rounding of their mean. */
function spreadOf(differences: number[]): number {
  if (differences.length < 2) return NaN;
  return differences.every((each) => each === differences[0]) ? 0 : sampleStandardDeviation(differences);
}

/**
 * Did the same respondents answer differently the second time? Paired t, d_z (mean difference in standard deviations of the
 * differences, interval by noncentral t) and Wilcoxon's signed ranks, on before − after of those who have both.
 * R: t.test(before, after, paired = TRUE), wilcox.test likewise. Equal differences leave t and d_z null. Cost: a sort.
 */
export const paired: Procedure<'paired'> = {
  run(data, { before, after, confidence }) {
    const complete = completeCases(data, [before, after]);
    const n = complete.rows;
    const second = complete.numbers(after);
    const differences = complete.numbers(before).map((first, row) => first - second[row]!);
    const values = Array.from(differences);
    const middle = n > 0 ? mean(values) : NaN;
    const sd = spreadOf(values);
    const test = tTest(middle, sd / Math.sqrt(n), n - 1, confidence);
    const [low, high] = sd > 0 ? noncentralTInterval(test.t, n - 1, confidence) : [NaN, NaN];
    const notes: Note[] = [];
    if (n < 2) notes.push(note('fewer-than-two-pairs'));
    else if (sd === 0) notes.push(note('differences-equal'));
    return {
      n,
      missing: 'listwise',
      definition: note('paired'),
      notes,
      ...test,
      difference: middle,
      cohenDz: sd > 0 ? middle / sd : NaN,
      cohenDzInterval: sd > 0 ? [low / Math.sqrt(n), high / Math.sqrt(n)] : null,
      wilcoxon: signedRank(differences),
    };
  },
};
