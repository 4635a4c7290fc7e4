import { declare } from '../procedure/declaration.ts';
import { byName, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const importance = declare({
  name: 'importance',
  title: both('预测变量的相对重要性', 'Relative importance of predictors'),
  useWhen: both('想知道各预测变量对 R² 各贡献多少', 'to share R² out among predictors'),
  roles: { outcome, predictors, categorical },
  options: {},
  result: { lmg: orNull(byName(value)), percent: orNull(byName(value)), r2: value },
});
