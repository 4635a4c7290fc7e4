import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { sentence, small } from '../say.ts';
import { enoughRespondents, multivariateNormal } from './covariance-fit.ts';
import {
  correlationTable,
  differenceColumns,
  differenceFigures,
  fitColumns,
  loadingTable,
  methodColumn,
  shareTable,
  traitColumn,
} from './method-variance.ts';

/** The share that method had on average over published studies (Williams, Cote & Buckley 1989). */
const USUAL = '25 %';

export const ulmc: Presentation<'ulmc'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'fit', title: both('模型拟合', 'Fit of the models'), stub: both('模型', 'Model') },
      fitColumns,
      [
        { label: both('特质', 'Traits'), values: found.trait ?? {} },
        { label: both('特质与方法', 'Traits and method'), values: found.method ?? {} },
      ],
      why,
    ),
    buildTable(
      {
        id: 'difference',
        title: both('方法因子的作用', 'What the method factor adds'),
        stub: both('比较', 'Step'),
      },
      differenceColumns,
      found.difference
        ? [{ label: both('去掉方法因子', 'Without the method factor'), values: found.difference }]
        : [],
      why,
    ),
    shareTable(found.variance, why),
    loadingTable(
      found.loadings,
      [
        { key: 'before', kind: 'bounded', label: both('无方法因子', 'Without method') },
        traitColumn,
        methodColumn,
        { key: 'p', kind: 'p', label: both('方法载荷的 p', 'p of method') },
      ],
      names,
      why,
    ),
    correlationTable(found.correlations ?? [], names, why),
  ],
  sentence({ found }) {
    const { variance, difference, n } = found;
    if (!variance || !difference)
      return both('方法因子的模型无法估计。', 'The model with a method factor cannot be fitted.');
    const figures = differenceFigures(difference);
    const percent = (share: number | null) => small(share, 3);
    return sentence([
      both(
        `方法因子平均占题项方差的 ${percent(variance.method)}（特质 ${percent(variance.trait)}；已发表研究的平均约 ${USUAL}），加入后 ${figures}，n = ${n}`,
        `the method factor has ${percent(variance.method)} of the variance of items on average (traits ${percent(variance.trait)}; some ${USUAL} in published studies), and adds ${figures}, n = ${n}`,
      ),
    ]);
  },
  assumptions: ({ found }) => [
    {
      name: both('没有 Heywood 个案', 'No Heywood case'),
      holds: found.heywood === null ? 'unknown' : found.heywood.length === 0 ? 'yes' : 'no',
      said:
        found.heywood && found.heywood.length > 0
          ? both(
              `${found.heywood.join('、')} 的残差方差为负：不要解释方法因子`,
              `${found.heywood.join(', ')}: residual variances below zero, so do not read the method factor`,
            )
          : both('残差方差都不为负', 'no residual variance is below zero'),
    },
    {
      name: both('方法因子只是方法', 'The method factor is method only'),
      holds: 'unknown',
      said: both(
        '数据无法区分方法与题项共有的真实内容',
        'data cannot tell method from true content that items share',
      ),
    },
    enoughRespondents(found.n, 200),
    multivariateNormal,
  ],
};
