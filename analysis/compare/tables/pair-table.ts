import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';

type Label = number | string;

/** How often each pair of categories occurs among those who have both variables; both have the same categories. */
export interface PairTable {
  readonly labels: readonly Label[];
  readonly counts: readonly (readonly number[])[];
  readonly n: number;
}

const before = (a: Label, b: Label) => (typeof a === typeof b ? a < b : typeof a === 'number');

/** Two variables of the same categories, person by person. Cost: one pass. */
export function pairTable(data: Dataset, first: string, second: string): PairTable {
  const [a, b] = [groupsOf(data.column(first)), groupsOf(data.column(second))];
  const labels = [...new Set([...a.labels, ...b.labels])].sort((x, y) => (before(x, y) ? -1 : 1));
  const place = (own: readonly Label[]) => own.map((label) => labels.indexOf(label));
  const [rows, columns] = [place(a.labels), place(b.labels)];
  const counts = labels.map(() => labels.map(() => 0));
  let n = 0;
  for (let r = 0; r < data.rows; r++) {
    const [i, j] = [a.codes[r]!, b.codes[r]!];
    if (i < 0 || j < 0) continue;
    counts[rows[i]!]![columns[j]!]!++;
    n++;
  }
  return { labels, counts, n };
}
