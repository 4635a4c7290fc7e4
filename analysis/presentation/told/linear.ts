import type { Assumption } from '../../model/presented.ts';
import type { Value } from '../../model/procedure/parts.ts';
import { both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { whyOf } from '../build-table.ts';
import type { Names } from '../presentation.ts';
import { joined, number } from '../say.ts';
import { termLabel } from '../term-label.ts';

/** What presentations of linear models share. */

interface Linear {
  readonly durbinWatson: Value;
  readonly n: number;
  readonly coefficients: readonly { readonly term: string; readonly vif: Value }[];
}

/** What a linear model tells of its own assumptions. */
export function linearAssumptions(model: Linear | undefined, names: Names): readonly Assumption[] {
  if (!model) return [];
  const { coefficients, durbinWatson, n } = model;
  const high = coefficients.filter(({ vif }) => vif !== null && vif > 5);
  const known = coefficients.flatMap(({ vif }) => (vif === null ? [] : [vif]));
  const shown = joined(
    high.map(({ term }) => termLabel(term, names)),
    '、',
    ', ',
  );
  return [
    assumption(
      both('没有严重共线', 'No strong collinearity'),
      known.length > 0 ? Math.max(...known) : null,
      (vif) => vif <= 5,
      (holds) =>
        holds
          ? both(
              `最大 VIF 为 ${number(Math.max(...known))}`,
              `the highest VIF is ${number(Math.max(...known))}`,
            )
          : both(
              `${shown['zh-CN']} 的 VIF 大于 5：合并或去掉其中一个`,
              `${shown.en}: VIF above 5, so join or drop one`,
            ),
      whyOf([]),
    ),
    assumption(
      both('残差独立', 'Independent residuals'),
      durbinWatson,
      (value) => value > 1.5 && value < 2.5,
      (holds) =>
        holds
          ? both(
              `Durbin–Watson = ${number(durbinWatson)}，在 1.5–2.5 之间；发布的各行已打乱，它说明不了多少`,
              `Durbin–Watson = ${number(durbinWatson)}, within 1.5–2.5; rows of a release are shuffled, so it tells little`,
            )
          : both(
              `Durbin–Watson = ${number(durbinWatson)}：行的次序与残差有关，查看数据来源`,
              `Durbin–Watson = ${number(durbinWatson)}: residuals go with the order of rows, so look where the data come from`,
            ),
      whyOf([]),
    ),
    assumption(
      both('人数与预测变量', 'Respondents for each predictor'),
      coefficients.length > 1 ? n / (coefficients.length - 1) : null,
      (ratio) => ratio >= 10,
      (holds) =>
        holds
          ? both('每个预测变量至少 10 人', 'ten or more for each predictor')
          : both('每个预测变量不足 10 人：减少预测变量', 'fewer than ten for each predictor: use fewer'),
      whyOf([]),
    ),
    {
      name: both('方差相同、关系为直线', 'One variance, straight lines'),
      holds: 'unknown',
      said: both(
        '数字看不出：与 HC3 标准误的结果对照',
        'numbers do not tell: compare with HC3 standard errors',
      ),
    },
  ];
}
