import type { Assumption } from '../../model/presented.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Answered, Names, PlainTable } from '../presentation.ts';
import { degrees, number, pIs } from '../say.ts';
import { termLabel } from '../term-label.ts';

type Diagnostics = NonNullable<Answered<'regression'>['found']['diagnostics']>;

/** From here on two coefficients cannot be told apart, where each has more than half its variance there (Belsley et al. 1980). */
const HIGH_INDEX = 30;

function testTable({ breuschPagan, white, reset, residuals: { jarqueBera } }: Diagnostics, why: Bilingual) {
  const chi2 = (label: Bilingual, found: Diagnostics['breuschPagan']) => ({
    label,
    values: { statistic: found.chi2, df1: found.df, p: found.p },
  });
  return buildTable(
    { id: 'residual-tests', title: both('残差的检验', 'Tests of residuals'), stub: both('检验', 'Test') },
    [
      { key: 'statistic', kind: 'number', label: both('χ² 或 F', 'χ² or F') },
      { key: 'df1', kind: 'whole', label: plain('df1') },
      { key: 'df2', kind: 'whole', label: plain('df2') },
      'p',
    ],
    [
      chi2(both('Breusch–Pagan（异方差）', 'Breusch–Pagan (unequal variance)'), breuschPagan),
      ...(white ? [chi2(both('White（异方差）', 'White (unequal variance)'), white)] : []),
      { label: both('RESET（设定）', 'RESET (curves)'), values: { statistic: reset.f, ...reset } },
      chi2(both('Jarque–Bera（正态）', 'Jarque–Bera (normality)'), jarqueBera),
    ],
    why,
  );
}

/** What diagnostics print: sums of squares, tests, who moves the model, what cannot be told apart. */
export function diagnosticTables(found: Diagnostics, names: Names, why: Bilingual): PlainTable[] {
  const { sumsOfSquares, residuals, cook, collinearity } = found;
  const terms = collinearity[0]?.proportions.map(({ term }) => term) ?? [];
  return [
    buildTable(
      { id: 'sums-of-squares', title: both('平方和', 'Sums of squares'), stub: both('来源', 'Source') },
      ['ss', 'df', 'ms'],
      [
        { label: both('回归', 'Regression'), values: sumsOfSquares.model },
        { label: both('残差', 'Residual'), values: sumsOfSquares.residual },
        { label: both('总计', 'Total'), values: { ...sumsOfSquares.total, ms: undefined } },
      ],
      why,
    ),
    testTable(found, why),
    buildTable(
      {
        id: 'influence',
        title: both('残差与强影响点', 'Residuals and influence'),
        stub: both('指标', 'Measure'),
        notes: [
          both(
            'Cook 距离按人数说明，不指向任何人',
            'Cook’s distance is told as a number of people, of nobody by name',
          ),
        ],
      },
      [{ key: 'value', kind: 'number', label: both('值', 'Value') }],
      [
        { label: both('残差偏度', 'Skewness of residuals'), values: { value: residuals.skewness } },
        { label: both('残差峰度', 'Kurtosis of residuals'), values: { value: residuals.kurtosis } },
        {
          label: both('Cook 距离大于 4/n 的人数', 'People with Cook’s distance above 4/n'),
          values: { value: cook.aboveShare },
        },
        {
          label: both('Cook 距离大于 1 的人数', 'People with Cook’s distance above 1'),
          values: { value: cook.aboveOne },
        },
        { label: both('最大 Cook 距离', 'Largest Cook’s distance'), values: { value: cook.largest } },
      ],
      why,
    ),
    buildTable(
      {
        id: 'collinearity',
        title: both(
          '共线诊断：条件指数与方差比例',
          'Collinearity: condition indices and proportions of variance',
        ),
        stub: both('维', 'Dimension'),
      },
      [
        'eigenvalue',
        'conditionIndex',
        ...terms.map((term, j) => ({
          key: `t${j}`,
          kind: 'bounded' as const,
          label: termLabel(term, names),
        })),
      ],
      collinearity.map(({ proportions, ...dimension }, at) => ({
        label: plain(String(at + 1)),
        values: { ...dimension, ...Object.fromEntries(proportions.map(({ share }, j) => [`t${j}`, share])) },
      })),
      why,
    ),
  ];
}

/** What diagnostics say of the assumptions of a model. */
export function diagnosedAssumptions({ breuschPagan, reset, collinearity, cook }: Diagnostics): Assumption[] {
  const alike = collinearity.find(
    ({ conditionIndex, proportions }) =>
      conditionIndex !== null &&
      conditionIndex > HIGH_INDEX &&
      proportions.filter(({ share }) => share !== null && share > 0.5).length > 1,
  );
  const untold = both('发布上不说明个别人', 'single people are not told of on a release');
  return [
    assumption(
      both('残差方差相同', 'One variance of residuals'),
      breuschPagan.p,
      (p) => p >= 0.05,
      (holds) => {
        const test = `Breusch–Pagan χ²(${degrees(breuschPagan.df)}) = ${number(breuschPagan.chi2)}, ${pIs(breuschPagan.p)}`;
        return holds ? plain(test) : both(`${test}：用 HC3 标准误`, `${test}: use HC3 standard errors`);
      },
      whyOf([]),
    ),
    assumption(
      both('关系为直线', 'Straight lines'),
      reset.p,
      (p) => p >= 0.05,
      (holds) => {
        const test = `RESET F(${degrees(reset.df1)}, ${degrees(reset.df2)}) = ${number(reset.f)}, ${pIs(reset.p)}`;
        return holds
          ? plain(test)
          : both(`${test}：可能漏了曲线或交互`, `${test}: a curve or an interaction may be missing`);
      },
      whyOf([]),
    ),
    assumption(
      both('没有个别人左右结果', 'Nobody moves the model alone'),
      cook.aboveOne,
      (people) => people === 0,
      (holds) =>
        holds
          ? both('没有人的 Cook 距离大于 1', 'nobody has a Cook’s distance above 1')
          : both(
              '有人的 Cook 距离大于 1：去掉后再看',
              'some have a Cook’s distance above 1: look at the model without them',
            ),
      untold,
    ),
    {
      name: both('系数可以分开', 'Coefficients can be told apart'),
      holds: alike ? 'no' : 'yes',
      said: alike
        ? both(
            `条件指数 ${number(alike.conditionIndex)}，且两个系数各有一半以上方差在同一维上`,
            `condition index ${number(alike.conditionIndex)}, with more than half the variance of two coefficients in one dimension`,
          )
        : both(
            `最大条件指数 ${number(collinearity.at(-1)?.conditionIndex)}`,
            `the highest condition index is ${number(collinearity.at(-1)?.conditionIndex)}`,
          ),
    },
  ];
}
