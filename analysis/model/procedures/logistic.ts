import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { list, logitCoefficient, logitFit, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const logistic = declare({
  name: 'logistic',
  title: both('二元 Logistic 回归', 'Logistic regression'),
  useWhen: both('因变量只有两个取值（是/否）', 'where the outcome has two values, yes or no'),
  roles: { outcome, predictors, categorical },
  options: { confidence },
  result: {
    coefficients: orNull(list(logitCoefficient)),
    ...logitFit,
    auc: Type.Optional(value),
    iterations: Type.Optional(value),
    separated: orNull(Type.Boolean()),
  },
});
