import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { note, type Note } from '../../notes/note.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';

/**
 * Are the answers spread as expected: equally, or in given shares? Pearson's χ² with standardised residuals (beyond ±2 worth a look), of
 * those who answered. Answers that are not among `values` are left out; without `values` those that occur are taken.
 * R: chisq.test(table, p = expected, rescale.p = TRUE). Cost: one pass.
 */
export const goodnessOfFit: Procedure<'goodnessOfFit'> = {
  check({ values, expected }) {
    const twice = values?.find((value, i) => values.indexOf(value) !== i);
    if (twice !== undefined) throw new RequestError('values', 'twice', { name: twice });
    if (values && expected && expected.length !== values.length)
      throw new RequestError('expected', 'weight-a-level', { levels: values.join(', ') });
  },
  run(data, { variable, values, expected }) {
    const { labels, sizes } = groupsOf(data.column(variable));
    const categories = values ?? labels;
    const counts = categories.map((value) => sizes[labels.indexOf(value)] ?? 0);
    const n = counts.reduce((sum, count) => sum + count, 0);
    const isFitting = expected === undefined || expected.length === counts.length;
    const weights = counts.map((_, i) => (isFitting ? (expected?.[i] ?? 1) : NaN));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = weights.map((weight) => weight / all);
    const rows = categories.map((value, i) => {
      const [count, share] = [counts[i]!, shares[i]!];
      return {
        value,
        n: count,
        expected: n * share,
        residual: (count - n * share) / Math.sqrt(n * share * (1 - share)),
      };
    });
    // A category that cannot occur and does not says nothing.
    const possible = rows.filter((row) => row.expected > 0 || row.n > 0);
    const df = possible.length - 1;
    const testable = n > 0 && df > 0 && possible.every((row) => row.expected > 0);
    const chi2 = testable
      ? possible.reduce((sum, row) => sum + (row.n - row.expected) ** 2 / row.expected, 0)
      : NaN;
    const small = rows.filter((row) => row.expected < 5).length;
    const notes: Note[] = [];
    if (n === 0) notes.push(note('nobody-answered'));
    else if (!isFitting)
      notes.push(note('expected-unlike', { count: counts.length, given: expected.length }));
    else if (df < 1) notes.push(note('one-category'));
    else if (!testable) notes.push(note('impossible-category'));
    else if (small > 0) notes.push(note('small-expected', { small, cells: rows.length }));
    return {
      n,
      missing: 'listwise',
      definition: note('goodness-of-fit'),
      notes,
      chi2,
      df,
      p: chiSquareUpperTail(chi2, df),
      cohenW: Math.sqrt(chi2 / n),
      categories: rows,
      leftOut: labels.flatMap((value, i) => (categories.includes(value) ? [] : [{ value, n: sizes[i]! }])),
    };
  },
};
