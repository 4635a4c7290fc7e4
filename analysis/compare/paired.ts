import { note, type Note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { completeCases } from '../dataset/restrict.ts';
import { meanTest } from './mean-test.ts';

/**
 * Did the same respondents answer differently the second time? Paired t, d_z (mean difference in standard deviations of the
 * differences, interval by noncentral t) and Wilcoxon's signed ranks, on before − after of those who have both.
 * R: t.test(before, after, paired = TRUE), wilcox.test likewise. Equal differences leave t and d_z null. Cost: a sort.
 */
export const paired: Procedure<'paired'> = {
  run(data, { before, after, confidence }) {
    const complete = completeCases(data, [before, after]);
    const second = complete.numbers(after);
    const differences = complete.numbers(before).map((first, row) => first - second[row]!);
    const { test, sd, d, dInterval, wilcoxon } = meanTest(differences, confidence);
    const notes: Note[] = [];
    if (complete.rows < 2) notes.push(note('fewer-than-two-pairs'));
    else if (sd === 0) notes.push(note('differences-equal'));
    return {
      n: complete.rows,
      missing: 'listwise',
      definition: note('paired'),
      notes,
      ...test,
      cohenDz: d,
      cohenDzInterval: dInterval,
      wilcoxon,
    };
  },
};
