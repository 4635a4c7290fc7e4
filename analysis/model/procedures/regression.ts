import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { linearModel, list, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const regression = declare({
  name: 'regression',
  title: both('（分层）线性回归', 'Linear regression, in blocks'),
  useWhen: both('想用几个变量解释一个变量，逐步加入', 'to explain one variable by others, entered in blocks'),
  weighted: true,
  roles: {
    outcome,
    blocks: { ...predictors, takes: 'blocks', title: both('预测变量，逐层', 'Predictors, in blocks') },
    categorical,
  },
  options: {
    robust: {
      kind: 'choice',
      title: both('稳健标准误', 'Robust standard errors'),
      values: ['hc3', 'none'],
      default: 'none',
    },
    confidence,
  },
  result: {
    models: orNull(
      list(
        Type.Object({
          ...linearModel.properties,
          r2Change: value,
          dfChange: value,
          fChange: value,
          pChange: value,
        }),
      ),
    ),
  },
});
