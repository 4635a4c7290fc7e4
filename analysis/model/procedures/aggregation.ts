import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const aggregation = declare({
  name: 'aggregation',
  title: both('聚合检验（ICC 与 rwg）', 'Aggregation (ICC and rwg)'),
  useWhen: both('想知道个人回答能否平均成单位得分', 'to ask whether answers may be averaged by unit'),
  avoidWhen: both(
    '没有理由认为单位有共同的看法；单位人数很少时 rwg 容易偏高',
    'without a reason why a unit should share a view; with few people a unit rwg runs high',
  ),
  question: 'scale',
  also: [
    '组内一致性',
    '跨层聚合',
    'ICC',
    'rwg',
    'ICC(1)',
    'ICC(2)',
    'multilevel::ICC1',
    'multilevel::rwg',
    'WABA',
  ],
  assumes: both(
    '各单位内的人可互换；r_wg 的均匀零分布最宽松；单位人数相差很大时平均人数只是近似',
    'people within a unit are interchangeable; the uniform null of r_wg is the most lenient; where units differ much in size, their mean size is an approximation',
  ),
  method: both(
    '单因素随机方差分析：ICC(1) 为单位间方差所占比例，ICC(2) 为单位均值的信度；r_wg = 1 − 组内方差/均匀分布方差，负值作 0',
    'one-way random ANOVA: ICC(1) is the share of variance between units, ICC(2) the reliability of their means; r_wg = 1 − variance within / variance of a uniform answer, negative as 0',
  ),
  source: [
    'Bliese 2000, Within-group agreement, non-independence, and reliability',
    'James, Demaree & Wolf 1984, Estimating within-group interrater reliability',
  ],
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
