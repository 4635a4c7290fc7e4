import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import { changes, oddsOfChange } from './changes.ts';
import { pairTable, type PairTable } from './pair-table.ts';

/** Bowker's test of symmetry: pairs of categories that nobody moved between do not count. Source: Bowker (1948), JASA 43, 572–574. */
function symmetry({ counts }: PairTable) {
  let [chi2, df] = [0, 0];
  counts.forEach((row, i) =>
    row.slice(0, i).forEach((below, j) => {
      const above = counts[j]![i]!;
      if (below + above === 0) return;
      chi2 += (below - above) ** 2 / (below + above);
      df++;
    }),
  );
  return df > 0 ? { chi2, df, p: chiSquareUpperTail(chi2, df) } : { chi2: NaN, df: 0, p: NaN };
}

function notesOn({ labels, n }: PairTable, b: number, c: number): Note[] {
  const moved = b + c;
  if (n === 0) return [note('none-complete')];
  if (labels.length > 2) return [note('symmetry-tested')];
  if (labels.length < 2 || moved === 0) return [note('nobody-changed')];
  return [b, c].includes(0) ? [note('changed-one-way')] : [];
}

/**
 * Did as many people change one way as the other? Of the two categories, `b` moved from the first to the second, `c` back. More than two
 * categories: Bowker's test of symmetry. R: mcnemar.test; pExact: binom.test(b, b + c). Cost: one pass.
 */
export const mcnemar: Procedure<'mcnemar'> = {
  run(data, { before, after, confidence }) {
    const table = pairTable(data, before, after);
    const { labels, counts, n } = table;
    const two = labels.length === 2;
    const [b, c] = two ? [counts[0]![1]!, counts[1]![0]!] : [NaN, NaN];
    const found = changes(b, c);
    return {
      n,
      missing: 'listwise',
      definition: note('mcnemar'),
      notes: notesOn(table, b, c),
      table: { rows: labels.map(String), columns: labels.map(String), values: counts },
      b,
      c,
      ...found,
      ...(two ? { df: 1 } : symmetry(table)),
      ...oddsOfChange(b, c, confidence),
    };
  },
};
