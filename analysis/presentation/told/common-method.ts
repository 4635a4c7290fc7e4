import { both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence } from '../say.ts';
import { fitFigures } from './covariance-fit.ts';

const MOST_OF_ONE_FACTOR = 40;

export const commonMethod: Presentation<'commonMethod'> = {
  tables: ({ found: { harman, cfaOneFactor } }, why) => [
    buildTable(
      { id: 'harman', title: both('Harman 单因子检验', 'Harman’s test'), stub: both('检验', 'Test') },
      [{ key: 'firstFactorPercent', kind: 'number' }, 'factorsAboveOne'],
      [{ label: plain('Harman'), values: harman }],
      why,
    ),
    buildTable(
      {
        id: 'one-factor',
        title: both('单因子模型的拟合', 'Fit of the one-factor model'),
        stub: both('模型', 'Model'),
      },
      ['n', 'chi2', 'df', 'p', 'cfi', 'tli', 'rmsea', 'rmseaInterval'],
      cfaOneFactor
        ? [{ label: both('所有题目载在一个因子上', 'all items on one factor'), values: cfaOneFactor }]
        : [],
      why,
    ),
  ],
  sentence({ found: { harman, cfaOneFactor, n } }) {
    const { firstFactorPercent: percent, factorsAboveOne } = harman;
    if (percent === null) return both('特征值无法计算。', 'The eigenvalues cannot be computed.');
    const dominates = percent >= MOST_OF_ONE_FACTOR;
    const share = number(percent, 1);
    return sentence([
      both(
        `未旋转的第一个成分占方差的 ${share} %（特征值大于 1 的有 ${factorsAboveOne} 个，n = ${n}），${dominates ? '达到' : '低于'} ${MOST_OF_ONE_FACTOR} % 的惯用界限`,
        `the first unrotated component has ${share}% of the variance (${factorsAboveOne} eigenvalues above 1, n = ${n}), ${dominates ? 'not below' : 'below'} the customary ${MOST_OF_ONE_FACTOR}%`,
      ),
      ...(cfaOneFactor
        ? [
            both(
              `单因子模型 ${fitFigures(cfaOneFactor)}`,
              `the one-factor model has ${fitFigures(cfaOneFactor)}`,
            ),
          ]
        : []),
    ]);
  },
  assumptions: () => [
    {
      name: both('检验的力量', 'What the test can tell'),
      holds: 'unknown',
      said: both(
        '单因子不占主导并不排除共同方法偏差：靠设计控制，或用标记变量',
        'no dominating factor does not rule method variance out: control it by design or with a marker',
      ),
    },
  ],
};
