import type { ReleasedTable } from '../../../analysis/model/table.ts';
import { both, type Locale } from '../../../analysis/model/words.ts';
import type { ResultRelease } from '../../contract/result.ts';

const simulated = both('模拟数据', 'Simulated data');

/** What the numbers of a table rest on, in a line below it. */
export function sourceLine(
  { counts, n }: Pick<ReleasedTable, 'counts' | 'n'>,
  release: Pick<ResultRelease, 'number' | 'simulated'>,
  locale: Locale,
): string {
  const { number } = release;
  const basis =
    counts === 'interviews'
      ? both(`访谈 N = ${n}`, `Interviews N = ${n}`)
      : both(`数据发布 ${number}，n = ${n}`, `Release ${number}, n = ${n}`);
  return [basis[locale], ...(release.simulated ? [simulated[locale]] : [])].join(' · ');
}
