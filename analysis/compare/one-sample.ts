import { note, type Note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { completeCases } from '../dataset/restrict.ts';
import { meanTest } from './mean-test.ts';

/**
 * Does a mean differ from a known number? Student's t, Cohen's d and Wilcoxon's signed ranks of x − mu, of those who answered.
 * R: t.test(x, mu = mu), wilcox.test(x, mu = mu); the interval is that of the difference. Equal answers leave t and d null.
 */
export const oneSample: Procedure<'oneSample'> = {
  run(data, { variable, mu, confidence }) {
    const values = completeCases(data, [variable]).numbers(variable);
    const { test, sd, d, dInterval, wilcoxon } = meanTest(
      values.map((value) => value - mu),
      confidence,
    );
    const notes: Note[] = [];
    if (values.length < 2) notes.push(note('fewer-than-two-answers'));
    else if (sd === 0) notes.push(note('answers-equal'));
    return {
      n: values.length,
      missing: 'listwise',
      definition: note('one-sample'),
      notes,
      mu,
      mean: mu + test.difference,
      sd,
      ...test,
      cohenD: d,
      cohenDInterval: dInterval,
      wilcoxon,
    };
  },
};
