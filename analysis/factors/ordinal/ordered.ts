import type { Dataset } from '../../dataset/dataset.ts';
import { numericColumn } from '../../dataset/pair-sums.ts';
import { unsortedCodesOf } from '../../numeric/codes.ts';

/** Whole numbers of more values than this are measurements unless a request says otherwise. */
const MOST_BY_DEFAULT = 10;

/** Which variables are taken as ordered where a request does not say: those of whole numbers with at most ten values. */
export function orderedByDefault(data: Dataset, names: readonly string[]): string[] {
  return names.filter((name) => {
    const coded = unsortedCodesOf(numericColumn(data, name));
    return coded !== null && coded.values.length <= MOST_BY_DEFAULT && coded.values.every(Number.isInteger);
  });
}
