import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { isClear, sentence, small } from '../say.ts';

export const markerCorrelation: Presentation<'markerCorrelation'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      {
        id: 'markerCorrelation',
        title: both('校正前后的相关', 'Correlations before and after'),
        stub: both('变量', 'Variables'),
        notes: [both(`rM = ${small(found.rM, 3)}`, `rM = ${small(found.rM, 3)}`)],
      },
      ['r', 'p', 'adjusted', 't', 'df', 'pAdjusted'],
      found.pairs.map(({ left, right, ...values }) => {
        const [a, b] = [names.of(left), names.of(right)];
        return { label: both(`${a['zh-CN']} – ${b['zh-CN']}`, `${a.en} – ${b.en}`), values };
      }),
      why,
    ),
  ],
  sentence({ found: { rM, pairs, n } }) {
    if (rM === null)
      return both('没有可用的 rM，相关没有校正。', 'There is no rM to use, and nothing is adjusted.');
    const clear = pairs.filter(({ p }) => isClear(p));
    const stay = clear.filter(({ pAdjusted }) => isClear(pAdjusted));
    return sentence([
      both(
        `以 rM = ${small(rM, 3)} 校正后，${clear.length} 个显著的相关中有 ${stay.length} 个仍显著，n = ${n}`,
        `adjusted by rM = ${small(rM, 3)}, ${stay.length} of ${clear.length} clear correlations stay clear, n = ${n}`,
      ),
    ]);
  },
  assumptions: () => [
    {
      name: both('方法方差处处一样大', 'Method variance is the same everywhere'),
      holds: 'unknown',
      said: both(
        '相关看不出；有标记量表时用 CFA 标记变量法检验',
        'correlations do not tell; with a marker scale the CFA marker technique tests it',
      ),
    },
  ],
};
