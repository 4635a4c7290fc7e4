import { type Bilingual, both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { isClear, sentence, small } from '../say.ts';
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

const models: Readonly<Record<string, string>> = {
  cfa: 'CFA',
  baseline: 'Baseline',
  constrained: 'Method-C',
  unconstrained: 'Method-U',
  restricted: 'Method-R',
};

/** What the steps ask, by the restricted model of each: when it is clear and when not. */
const readings: Readonly<Record<string, readonly [Bilingual, Bilingual]>> = {
  baseline: [
    both('有方法方差', 'there is method variance'),
    both('没有方法方差的迹象', 'there is no sign of method variance'),
  ],
  constrained: [
    both('它在题项间不均匀', 'it is uneven over items'),
    both('它在题项间均匀', 'it is even over items'),
  ],
  restricted: [
    both('它改变了因子相关', 'it changes the correlations of the factors'),
    both('它没有改变因子相关', 'it does not change the correlations of the factors'),
  ],
};

export const marker: Presentation<'marker'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'fit', title: both('模型拟合', 'Fit of the models'), stub: both('模型', 'Model') },
      fitColumns,
      found.models.map(({ model, ...values }) => ({ label: plain(models[model]!), values })),
      why,
    ),
    buildTable(
      { id: 'comparisons', title: both('模型比较', 'Comparisons'), stub: both('比较', 'Step') },
      differenceColumns,
      found.comparisons.map(({ restricted, wider, ...values }) => ({
        label: plain(`${models[restricted]} – ${models[wider]}`),
        values,
      })),
      why,
    ),
    shareTable(found.variance, why),
    loadingTable(
      found.loadings,
      [traitColumn, methodColumn, { key: 'p', kind: 'p', label: both('方法载荷的 p', 'p of method') }],
      names,
      why,
    ),
    correlationTable(found.correlations ?? [], names, why),
    buildTable(
      { id: 'reliability', title: both('信度的分解', 'Parts of reliability'), stub: both('因子', 'Factor') },
      [
        { key: 'total', kind: 'bounded', label: both('合计', 'Total') },
        { key: 'substantive', kind: 'bounded', label: both('因子', 'Factor') },
        methodColumn,
      ],
      (found.reliability ?? []).map(({ factor, ...values }) => ({ label: names.of(factor), values })),
      why,
    ),
  ],
  sentence({ found }) {
    const { variance, comparisons, retained } = found;
    if (!variance || retained === null)
      return both('标记变量的模型无法估计。', 'The models with a marker cannot be fitted.');
    const share = small(variance.method, 3);
    return sentence([
      both(
        `标记所示的方法方差平均占题项方差的 ${share}（${models[retained]}，n = ${found.n}）`,
        `method variance by the marker has ${share} of the variance of items on average (${models[retained]}, n = ${found.n})`,
      ),
      ...comparisons.map((step) => {
        const reading = readings[step.restricted]![isClear(step.p) ? 0 : 1];
        const figures = differenceFigures(step);
        return both(`${reading['zh-CN']}（${figures}）`, `${reading.en} (${figures})`);
      }),
    ]);
  },
  assumptions: ({ found }) => [
    {
      name: both('标记与因子在理论上无关', 'The marker has no theoretical link with the factors'),
      holds: 'unknown',
      said: both('由题目的内容判断，数据不能证明', 'the content of the items tells, not the data'),
    },
    enoughRespondents(found.n, 200),
    multivariateNormal,
  ],
};
