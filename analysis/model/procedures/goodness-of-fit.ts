import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { chiSquareTest, count, label, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const goodnessOfFit = declare({
  name: 'goodnessOfFit',
  title: both('拟合优度检验', 'Goodness of fit'),
  useWhen: both(
    '想知道各类人数是否符合预期的比例（如总体构成）',
    'to ask whether categories are as frequent as expected, for instance as in the population',
  ),
  avoidWhen: both(
    '没有事先定好的期望比例：先看 frequencies；期望人数有小于 5 的：先合并类别',
    'where no shares were expected beforehand: look at frequencies; where fewer than 5 are expected, combine categories first',
  ),
  question: 'describe',
  also: ['单样本卡方', 'one-sample chi-square', 'NPAR TESTS /CHISQUARE', 'chisq.test(x, p)'],
  assumes: both(
    '各人相互独立；期望频数大多不小于 5',
    'people are independent of each other; most expected counts are 5 or more',
  ),
  method: both(
    'Pearson χ²，自由度为类别数减一；标准化残差超过 ±2 的类别值得注意；Cohen w',
    'Pearson’s χ² on categories − 1 degrees of freedom; categories whose standardised residual is beyond ±2 are worth a look; Cohen’s w',
  ),
  source: [
    'Pearson 1900, On the criterion that a given system of deviations …, Philosophical Magazine 50, 157–175',
    'Cohen 1988, Statistical power analysis for the behavioral sciences, ch. 7',
  ],
  power: 'chi2',
  roles: {
    variable: { takes: 'variable', use: 'counted', level: 'nominal', title: both('变量', 'Variable') },
  },
  options: {
    expected: {
      kind: 'numbers',
      from: 0,
      to: 1e15,
      title: both('各类的期望比例（或频数）', 'Expected shares or counts'),
    },
    values: { kind: 'values', title: both('全部类别', 'All categories') },
  },
  result: {
    ...chiSquareTest,
    cohenW: value,
    categories: list(Type.Object({ value: label, n: count, expected: value, residual: value })),
    /** Answers that are not among the categories. */
    leftOut: list(Type.Object({ value: label, n: count })),
  },
});
