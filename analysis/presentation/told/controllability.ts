import { both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import { whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence, small } from '../say.ts';
import { termLabel } from '../term-label.ts';
import { unitLabel } from './peers.ts';

export const controllability: Presentation<'controllability'> = {
  tables({ asked, found, names }, why) {
    const unit = unitLabel(asked.unit, names);
    return [
      buildTable(
        { id: 'model', title: both('模型', 'Model'), stub: both('因变量', 'Outcome') },
        ['n', 'r2', 'adjustedR2', 'looR2', 'f', 'df1', 'df2', 'p', 'icc', 'repeated'],
        [{ label: names.of(asked.outcome ?? 'total'), values: found }],
        why,
      ),
      buildTable(
        { id: 'coefficients', title: both('系数', 'Coefficients'), stub: both('条件', 'Circumstance') },
        ['b', 'standardError', 't', 'p', 'interval'],
        found.coefficients.map((each) => ({ label: termLabel(each.term, names), values: each })),
        why,
      ),
      buildTable(
        {
          id: 'units',
          title: both('名次与残差名次', 'Ranks as given and of residuals'),
          stub: both('单位', 'Unit'),
        },
        ['mean', 'fitted', 'residual', 'rank', 'residualRank'],
        found.units.map((each) => ({ label: unit(each.unit), values: each })),
        why,
      ),
    ];
  },
  sentence({ found }) {
    const { r2, looR2, f, df1, df2, p, n, icc } = found;
    if (r2 === null)
      return both('与单位条件的关联无法估计。', 'The association with circumstances cannot be estimated.');
    const figures = `R² = ${small(r2)}, F(${degrees(df1)}, ${degrees(df2)}) = ${number(f)}, ${pIs(p)}, n = ${n}`;
    return sentence([
      looR2 !== null && looR2 > 0
        ? both(
            `得分与单位条件相关联，${figures}；对没见过的单位，留一法 R² = ${small(looR2)}`,
            `points are associated with circumstances, ${figures}; of a unit not seen they explain a leave-one-out R² of ${small(looR2)}`,
          )
        : both(
            `这些条件对没见过的单位毫无预测力，留一法 R² = ${number(looR2)}，${figures}`,
            `these circumstances predict nothing of a unit not seen, leave-one-out R² = ${number(looR2)}, ${figures}`,
          ),
      both(
        `各期之间稳定的份额 ICC(1) = ${small(icc)}`,
        `the share that is stable over periods is ICC(1) = ${small(icc)}`,
      ),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('对没见过的单位有预测力', 'Predicts units not seen'),
      found.looR2,
      (value) => value > 0,
      (holds) =>
        holds
          ? both('留一法 R² 大于 0', 'the leave-one-out R² is above 0')
          : both(
              '留一法 R² 不大于 0：R² 只是拟合了这批单位',
              'the leave-one-out R² is not above 0: R² fits these units only',
            ),
      whyOf([]),
    ),
  ],
};
