import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { list, logitCoefficient, logitFit, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const ordinal = declare({
  name: 'ordinal',
  title: both('有序 Logistic 回归', 'Ordinal regression'),
  useWhen: both('因变量是有次序的少数几类', 'where the outcome is a few ordered categories'),
  roles: { outcome: { ...outcome, level: 'ordinal' }, predictors, categorical },
  options: { confidence },
  result: {
    thresholds: orNull(
      list(
        Type.Object({ threshold: Type.String(), estimate: value, standardError: value, z: value, p: value }),
      ),
    ),
    coefficients: orNull(list(logitCoefficient)),
    ...logitFit,
    iterations: Type.Optional(value),
    separated: Type.Optional(Type.Boolean()),
  },
});
