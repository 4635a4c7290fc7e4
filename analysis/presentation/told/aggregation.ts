import { both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence, small, words } from '../say.ts';

export const aggregation: Presentation<'aggregation'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'aggregation', title: both('聚合检验', 'Aggregation'), stub: both('变量', 'Variable') },
      [
        'n',
        'groups',
        'meanGroupSize',
        'icc1',
        'icc2',
        'f',
        'df1',
        'df2',
        'p',
        { key: 'rwgMean', kind: 'bounded', label: both('r_wg 均值', 'Mean r_wg') },
        { key: 'rwgMedian', kind: 'bounded', label: both('r_wg 中位数', 'Median r_wg') },
        'designEffect',
      ],
      [
        {
          label: names.of(asked.variable ?? asked.scale),
          values: { ...found, rwgMean: found.rwg.mean, rwgMedian: found.rwg.median },
        },
      ],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { icc1, icc2, rwg, f, df1, df2, p, groups, n } = found;
    const figures = `ICC(1) = ${small(icc1)}, ICC(2) = ${small(icc2)}, r_wg = ${small(rwg.median)}, F(${degrees(df1)}, ${degrees(df2)}) = ${number(f)}, ${pIs(p)}`;
    return sentence([
      words((say, zh) => {
        const [what, unit] = [say(names.of(asked.variable ?? asked.scale)), say(names.of(asked.unit))];
        return zh
          ? `${what} 的方差有 ${number(icc1 === null ? null : 100 * icc1, 1)} % 在 ${unit} 之间，${figures}，${groups} 个单位，n = ${n}`
          : `${number(icc1 === null ? null : 100 * icc1, 1)}% of the variance of ${what} lies between values of ${unit}, ${figures}, ${groups} units, n = ${n}`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('单位内一致', 'Agreement within units'),
      found.rwg.median,
      (value) => value >= 0.7,
      (holds) =>
        holds
          ? both('r_wg 的中位数不低于 .70', 'the median of r_wg is .70 or more')
          : both(
              'r_wg 的中位数低于 .70：单位均值掩盖了分歧',
              'the median of r_wg is below .70: means of units hide disagreement',
            ),
      whyOf([]),
    ),
    assumption(
      both('单位均值可靠', 'Reliable means of units'),
      found.icc2,
      (value) => value >= 0.7,
      (holds) =>
        holds
          ? both('ICC(2) 不低于 .70', 'ICC(2) is .70 or more')
          : both(
              'ICC(2) 低于 .70：不宜比较单位均值',
              'ICC(2) is below .70: do not compare the means of units',
            ),
      whyOf([]),
    ),
  ],
};
