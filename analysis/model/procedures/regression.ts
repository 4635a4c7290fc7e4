import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { linearModel, list, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

const part = Type.Object({ ss: value, df: value, ms: value });
const chi2Test = Type.Object({ chi2: value, df: value, p: value });

export const regression = declare({
  name: 'regression',
  title: both('（分层）线性回归', 'Linear regression, in blocks'),
  useWhen: both('想用几个变量解释一个变量，逐步加入', 'to explain one variable by others, entered in blocks'),
  avoidWhen: both(
    '因变量是是/否：用 logistic；少数有序类别：用 ordinal；人属于单位：用 mixed；按显著与否逐步挑选变量后再报告 p',
    'for yes or no use logistic; for few ordered categories ordinal; where people share units mixed; and never to report p after choosing predictors by p',
  ),
  question: 'explain',
  also: [
    '回归',
    '多元回归',
    '分层回归',
    '层次回归',
    'OLS',
    'Linear Regression',
    'REGRESSION',
    'lm',
    'hierarchical regression',
    'Cook 距离',
    'Breusch–Pagan',
    '异方差检验',
    '条件指数',
    'bptest',
    'resettest',
    'COLLIN',
  ],
  assumes: both(
    '关系近似直线；残差独立、方差相同、近似正态；预测变量之间没有严重共线。方差不同时用 HC3',
    'relations are about straight lines; residuals are independent, of one variance and about normal; predictors are not nearly collinear. Where variances differ, use HC3',
  ),
  method: both(
    '最小二乘；β 为标准化系数；ΔR² 的 F 检验比较相邻两层；VIF = 1/(1 − R²ⱼ)；HC3 标准误可选；诊断（最后一个模型）：Koenker 的 Breusch–Pagan、White、RESET（平方与立方）、Jarque–Bera、Cook 距离、未中心化的条件指数；所有模型用同一批完整作答',
    'least squares; β is the standardised coefficient; the F test of ΔR² holds each block against the one before; VIF = 1/(1 − R²ⱼ); HC3 standard errors on request; diagnostics of the last model: Breusch–Pagan by Koenker, White, RESET with squares and cubes, Jarque–Bera, Cook’s distance, condition indices of scaled columns that are not centred; all models rest on the same complete rows',
  ),
  source: [
    'Cohen, Cohen, West & Aiken 2003, Applied Multiple Regression/Correlation Analysis',
    'Long & Ervin 2000, Using heteroscedasticity consistent standard errors',
    'Durbin & Watson 1951, Testing for serial correlation',
    'Koenker 1981, A note on studentizing a test for heteroscedasticity',
    'White 1980, A heteroskedasticity-consistent covariance matrix estimator and a direct test',
    'Ramsey 1969, Tests for specification errors',
    'Belsley, Kuh & Welsch 1980, Regression Diagnostics',
  ],
  weighted: true,
  power: 'regression',
  roles: {
    outcome,
    blocks: { ...predictors, takes: 'blocks', title: both('预测变量，逐层', 'Predictors, in blocks') },
    categorical,
  },
  options: {
    robust: {
      kind: 'choice',
      title: both('稳健标准误', 'Robust standard errors'),
      values: ['hc3', 'none'],
      default: 'none',
    },
    confidence,
    diagnostics: {
      kind: 'flag',
      default: false,
      title: both(
        '诊断：平方和、异方差、设定、残差分布、强影响点、条件指数（最后一个模型）',
        'Diagnostics: sums of squares, unequal variance, curves, shape of residuals, influence, condition indices (of the last model)',
      ),
    },
  },
  result: {
    diagnostics: Type.Optional(
      orNull(
        Type.Object({
          sumsOfSquares: Type.Object({ model: part, residual: part, total: part }),
          breuschPagan: chi2Test,
          white: orNull(chi2Test),
          reset: Type.Object({ f: value, df1: value, df2: value, p: value }),
          residuals: Type.Object({ skewness: value, kurtosis: value, jarqueBera: chi2Test }),
          /** People with Cook’s distance above 4/n and above 1, and the largest. */
          cook: Type.Object({ aboveShare: value, aboveOne: value, largest: value }),
          collinearity: list(
            Type.Object({
              eigenvalue: value,
              conditionIndex: value,
              proportions: list(Type.Object({ term: Type.String(), share: value })),
            }),
          ),
        }),
      ),
    ),
    models: orNull(
      list(
        Type.Object({
          ...linearModel.properties,
          r2Change: value,
          dfChange: value,
          fChange: value,
          pChange: value,
        }),
      ),
    ),
  },
});
