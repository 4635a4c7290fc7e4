import { both, plain } from '../../model/words.ts';
import { buildTable, matrixTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, degrees, isClear, number, pIs, sentence, words } from '../say.ts';

export const mcnemar: Presentation<'mcnemar'> = {
  tables: ({ asked, found, names }, why) => [
    matrixTable(
      {
        id: 'counts',
        title: both('前后对照', 'Before and after'),
        stub: words((say) => `${say(names.of(asked.before))} × ${say(names.of(asked.after))}`),
      },
      found.table,
      'whole',
      why,
      {
        row: (value) => names.value(asked.before, value),
        column: (value) => names.value(asked.after, value),
      },
    ),
    buildTable(
      { id: 'test', title: both('McNemar 检验', 'McNemar’s test'), stub: both('检验', 'Test') },
      [
        { key: 'b', kind: 'whole', label: plain('b') },
        { key: 'c', kind: 'whole', label: plain('c') },
        'chi2',
        'df',
        'p',
        'chi2Continuity',
        'pContinuity',
        'pExact',
        'oddsRatio',
        'oddsRatioInterval',
      ],
      [{ label: plain('McNemar'), values: found }],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { chi2, df, p, oddsRatio, oddsRatioInterval, n } = found;
    const size =
      oddsRatio === null
        ? ''
        : `OR = ${number(oddsRatio)}, ${ci(oddsRatioInterval, number, asked.confidence)}, `;
    const figures = `${size}χ²(${degrees(df)}) = ${number(chi2)}, ${pIs(p)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const [a, b] = [say(names.of(asked.before)), say(names.of(asked.after))];
        if (p === null)
          return zh ? `${a} 到 ${b} 的变化无法检验` : `the change from ${a} to ${b} cannot be tested`;
        if (isClear(p))
          return zh
            ? `${a} 到 ${b} 的分布有变化，${figures}`
            : `answers changed from ${a} to ${b}, ${figures}`;
        return zh
          ? `未见 ${a} 到 ${b} 有变化，${figures}`
          : `no change from ${a} to ${b} was found, ${figures}`;
      }),
    ]);
  },
};
