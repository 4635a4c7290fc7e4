import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { sentence, small, words } from '../say.ts';

export const ordinalReliability: Presentation<'ordinalReliability'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'ordinalReliability', title: both('信度', 'Reliability'), stub: both('量表', 'Scale') },
      ['k', 'n', 'ordinalAlpha', 'ordinalOmega', 'ordinalTheta', 'lambda2', 'lambda6', 'alpha', 'omegaTotal'],
      [
        {
          label: asked.scale === undefined ? both('这些题项', 'these items') : names.of(asked.scale),
          values: found,
        },
      ],
      why,
    ),
    buildTable(
      {
        id: 'items',
        title: both('单因子载荷（多项相关）', 'Loadings of one factor (polychoric)'),
        stub: both('题项', 'Item'),
      },
      ['loading'],
      found.items.map(({ name, loading }) => ({ label: names.of(name), values: { loading } })),
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { k, n, ordinalAlpha, ordinalOmega, alpha } = found;
    if (ordinalAlpha === null) return both('有序信度无法计算。', 'Ordinal reliability cannot be computed.');
    const of = asked.scale === undefined ? both('这些题项', 'these items') : names.of(asked.scale);
    const figures = `α = ${small(ordinalAlpha)}, ω = ${small(ordinalOmega)}`;
    return sentence([
      words((say, zh) =>
        zh
          ? `${say(of)}（${k} 题）按多项相关的有序信度 ${figures}（原始 α = ${small(alpha)}），n = ${n}`
          : `the ordinal reliability of ${say(of)} (${k} items) from polychoric correlations is ${figures} (raw α = ${small(alpha)}), n = ${n}`,
      ),
    ]);
  },
  assumptions: ({ found }) => [
    {
      name: both('每个选项都有足够的人', 'Every option is used by enough people'),
      holds: found.thin.length === 0 ? 'yes' : 'no',
      said:
        found.thin.length === 0
          ? both('没有很少人选的选项', 'no option is rare')
          : both(
              `${found.thin.join('、')} 有很少人选的选项：合并相邻选项`,
              `${found.thin.join(', ')}: rare options, so join them with their neighbours`,
            ),
    },
    {
      name: both('这是背后变量的信度', 'It is that of the variables behind'),
      holds: 'unknown',
      said: both(
        '实际使用的总分或均分的信度看原始 α 与 ω',
        'of the sum or mean that is used the raw α and ω tell',
      ),
    },
  ],
};
