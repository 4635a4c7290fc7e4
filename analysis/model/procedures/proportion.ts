import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, interval, label, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const proportion = declare({
  name: 'proportion',
  title: both('比例及其区间', 'Proportion with its interval'),
  useWhen: both(
    '想知道多大比例的人选了某个答案（或最高几档），以及这个比例有多准',
    'to say what share gave an answer, or one of the top answers, and how exactly that share is known',
  ),
  avoidWhen: both(
    '问题可以多选：用 multipleResponse；要比较几个组：用 crosstab',
    'for a question with several answers: use multipleResponse; to compare groups: use crosstab',
  ),
  question: 'describe',
  also: ['top box', 'top-two-box', '比率', 'binom.test', 'prop.test', 'Wilson', 'Clopper–Pearson'],
  assumes: both(
    '受访者可视为简单随机样本，各人的回答相互独立；总体远大于样本',
    'respondents are a simple random sample whose answers are independent, from a population much larger than it',
  ),
  method: both(
    'wilson：分数检验的区间，任何人数都可用；exact：Clopper–Pearson，覆盖率不低于置信水平，偏宽；wald：估计值加减标准误，人数少或比例接近 0、1 时不准',
    'wilson: the interval of the score test, good for any number of people; exact: Clopper–Pearson, never covers less than it says and is wide; wald: estimate ± standard error, poor for few people or shares near 0 or 1',
  ),
  source: [
    'Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22, 209–212',
    'Clopper & Pearson 1934, The use of confidence or fiducial limits, Biometrika 26, 404–413',
    'Brown, Cai & DasGupta 2001, Interval estimation for a binomial proportion, Statistical Science 16, 101–133',
  ],
  power: 'proportion',
  roles: {
    variable: { takes: 'variable', use: 'counted', level: 'nominal', title: both('变量', 'Variable') },
  },
  options: {
    value: { kind: 'value', title: both('计入的取值', 'Value that counts') },
    values: { kind: 'values', title: both('计入的几个取值', 'Values that count') },
    method: {
      kind: 'choice',
      title: both('区间方法', 'Interval'),
      values: ['wilson', 'exact', 'wald'],
      default: 'wilson',
    },
    confidence,
  },
  result: {
    values: list(label),
    estimate: value,
    interval,
    standardError: value,
    categories: list(Type.Object({ value: label, n: count, percent: value })),
  },
});
