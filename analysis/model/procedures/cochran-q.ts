import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const cochranQ = declare({
  name: 'cochranQ',
  title: both('Cochran Q 检验', 'Cochran’s Q'),
  useWhen: both(
    '同一批人回答几个“是/否”题，想知道各题选“是”的比例是否不同',
    'to ask whether the same people say yes equally often to several yes-or-no questions',
  ),
  avoidWhen: both(
    '只有两题：用 mcnemar；题目是评分：用 repeated',
    'with two questions: use mcnemar; for ratings use repeated',
  ),
  question: 'groups',
  also: ['NPAR TESTS /COCHRAN', 'DescTools::CochranQTest', 'repeated proportions'],
  assumes: both(
    '各人相互独立；有变化的人数乘以题数不少于 24',
    'people are independent of each other; people who vary, times questions, are 24 or more',
  ),
  method: both(
    '按列合计与各人合计的 Q，服从 χ²；各对用 McNemar 精确检验，经 Holm 校正；未指定取值时以最大的取值为“是”',
    'Q by the totals of questions and of people, against χ²; pairs by McNemar’s exact test with Holm; where no value is given the highest counts as yes',
  ),
  source: ['Cochran 1950, The comparison of percentages in matched samples, Biometrika 37, 256–266'],
  roles: {
    variables: {
      takes: 'list',
      use: 'counted',
      level: 'nominal',
      least: 2,
      most: 50,
      title: both('变量', 'Variables'),
    },
  },
  options: { value: { kind: 'value', title: both('计入的取值', 'Value that counts') } },
  result: {
    value: orNull(label),
    /** All values that occur. */
    values: list(label),
    /** Who has some of the variables, not all. */
    leftOut: value,
    q: value,
    df: value,
    p: value,
    variables: list(Type.Object({ name: Type.String(), n: count, percent: value })),
    /** Of each pair: who has the value in the first only, and in the second only. */
    pairs: list(Type.Object({ pair: list(Type.String()), b: value, c: value, p: value })),
  },
});
