import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const aggregation = declare({
  name: 'aggregation',
  title: both('聚合检验（ICC 与 rwg）', 'Aggregation (ICC and rwg)'),
  useWhen: both('想知道个人回答能否平均成单位得分', 'to ask whether answers may be averaged by unit'),
  roles: {
    variable: { takes: 'variable', use: 'summed', level: 'interval', title: both('变量', 'Variable') },
    scale: { takes: 'scale', use: 'summed', title: both('量表', 'Scale') },
    unit: { takes: 'variable', use: 'grouping', level: 'nominal', title: both('单位', 'Unit') },
  },
  either: ['variable', 'scale'],
  options: {},
  result: {
    icc1: value,
    icc2: value,
    f: value,
    df1: value,
    df2: value,
    p: value,
    groups: count,
    meanGroupSize: value,
    rwg: Type.Object({ mean: value, median: value, groups: count }),
    designEffect: value,
  },
});
