import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { seed } from '../procedure/options.ts';
import { value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const normality = declare({
  name: 'normality',
  title: both('正态性检验', 'Normality'),
  useWhen: both(
    '想知道数据是否可能来自正态分布',
    'to ask whether values could come from a normal distribution',
  ),
  roles: {
    variable: { takes: 'variable', use: 'summed', level: 'interval', title: both('变量', 'Variable') },
  },
  options: { seed },
  result: { shapiroWilk: Type.Object({ w: value, p: value }) },
});
