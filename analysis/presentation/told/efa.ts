import type { Assumption } from '../../model/presented.ts';
import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, matrixTable, whyOf } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { scoreTables } from './factor-scores.ts';
import { degrees, number, pIs, sentence, small } from '../say.ts';

export const efa: Presentation<'efa'> = {
  tables(answered, why) {
    const { found } = answered;
    const factors = found.loadings?.columns ?? [];
    return [
      buildTable(
        {
          id: 'loadings',
          title: both('因子载荷', 'Loadings'),
          stub: both('题项', 'Item'),
          notes: [
            both(
              '题项按载荷最大的因子、再按载荷大小排列。',
              'Items are ordered by the factor that they load on most, then by loading.',
            ),
          ],
        },
        [
          ...factors.map((factor) => ({ key: factor, kind: 'bounded' as const, label: plain(factor) })),
          'communalities',
          'uniquenesses',
        ],
        sortedItems(answered),
        why,
      ),
      buildTable(
        { id: 'variance', title: both('解释的方差', 'Variance explained'), stub: both('因子', 'Factor') },
        ['ssLoadings', 'proportion', 'cumulative'],
        (found.varianceExplained ?? []).map((each, i) => ({
          label: plain(factors[i] ?? String(i + 1)),
          values: each,
        })),
        why,
      ),
      buildTable(
        { id: 'fit', title: both('模型拟合', 'Fit of the model'), stub: both('模型', 'Model') },
        ['chi2', 'df', 'p', 'rmsea', 'tli'],
        [{ label: both(`${factors.length} 个因子`, `${factors.length} factors`), values: found }],
        why,
      ),
      ...(found.factorCorrelations && factors.length > 1
        ? [
            matrixTable(
              {
                id: 'factor-correlations',
                title: both('因子相关', 'Correlations of the factors'),
                stub: both('因子', 'Factor'),
              },
              found.factorCorrelations,
              'bounded',
              why,
            ),
          ]
        : []),
      ...scoreTables(found.factorScores, answered.names, why),
    ];
  },
  figures(answered) {
    const items = sortedItems(answered);
    const factors = answered.found.loadings?.columns ?? [];
    if (items.length === 0) return [];
    return [
      {
        kind: 'heat',
        title: both('因子载荷', 'Loadings'),
        rows: items.map(({ label }) => label),
        columns: factors.map(plain),
        values: items.map(({ values }) => factors.map((factor) => values[factor] ?? null)),
        from: -1,
        to: 1,
      },
    ];
  },
  sentence({ found }) {
    const { loadings, varianceExplained, chi2, df, p, rmsea, tli, n } = found;
    const share = varianceExplained?.at(-1)?.cumulative ?? null;
    if (!loadings || share === null) return both('因子无法提取。', 'No factors could be extracted.');
    const count = loadings.columns.length;
    const fit =
      chi2 === null
        ? ''
        : `, RMSEA = ${small(rmsea, 3)}, TLI = ${small(tli)}, χ²(${degrees(df)}) = ${number(chi2)}, ${pIs(p)}`;
    return sentence([
      both(
        `${count} 个因子共解释方差的 ${number(100 * share, 1)} %${fit}, n = ${n}`,
        `${count === 1 ? 'one factor accounts' : `${count} factors account`} for ${number(100 * share, 1)}% of the variance${fit}, n = ${n}`,
      ),
    ]);
  },
  assumptions: ({ found }): Assumption[] => [
    {
      name: both('收敛', 'Convergence'),
      holds: found.converged ? 'yes' : 'no',
      said: found.converged
        ? both('估计已收敛', 'the search came to an end')
        : both(
            '估计未收敛：减少因子，或换提取方法',
            'the search did not end: use fewer factors or another extraction',
          ),
    },
    assumption(
      both('人数', 'Number of respondents'),
      found.n,
      (n) => n >= 200,
      (holds) =>
        holds
          ? both('不少于 200 人', '200 or more')
          : both(
              '不足 200 人：载荷不稳定，只作探索',
              'fewer than 200: loadings are unstable, so read as exploratory',
            ),
      whyOf([]),
    ),
    assumption(
      both('没有 Heywood 个案', 'No Heywood case'),
      found.communalities
        ? Math.max(0, ...Object.values(found.communalities).map((each) => each ?? 0))
        : null,
      (communality) => communality < 0.999,
      (holds) =>
        holds
          ? both('没有共同度达到 1 的题项', 'no item has a communality of 1')
          : both(
              '有题项的共同度达到 1：减少因子，或去掉重复的题项',
              'an item has a communality of 1: use fewer factors or leave out a doubled item',
            ),
      whyOf([]),
    ),
  ],
};

/** Items by the factor that they load on most, the highest loading first. */
function sortedItems({ found, names }: Answered<'efa'>) {
  const { loadings, communalities, uniquenesses } = found;
  if (!loadings) return [];
  const items = loadings.rows.map((name, i) => {
    const row = loadings.values[i]!.map((each) => Math.abs(each ?? 0));
    const own = row.indexOf(Math.max(...row));
    const values: Record<string, number | null> = {
      ...Object.fromEntries(loadings.columns.map((factor, j) => [factor, loadings.values[i]![j] ?? null])),
      communalities: communalities?.[name] ?? null,
      uniquenesses: uniquenesses?.[name] ?? null,
    };
    return { label: names.of(name), own, size: row[own] ?? 0, values };
  });
  return items.sort((a, b) => a.own - b.own || b.size - a.size);
}
