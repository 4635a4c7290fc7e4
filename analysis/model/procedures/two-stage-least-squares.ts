import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { chiSquareTest, count, estimate, fTest, interval, list, orNull, value } from '../procedure/parts.ts';
import { categorical, clusterUnit, covariates, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

/** Few variables are ever instrumented; more have no tables of weak instruments. */
const MOST_ENDOGENOUS = 5;

export const twoStageLeastSquares = declare({
  name: 'twoStageLeastSquares',
  title: both('工具变量回归（两阶段最小二乘）', 'Instrumental variables, two-stage least squares'),
  useWhen: both(
    '自变量可能与误差有关（遗漏变量、互为因果、测量误差），又有只通过它影响因变量的工具变量',
    'where a predictor may go with the error (left-out causes, reverse causation, measurement error) and something else moves the outcome through that predictor only',
  ),
  avoidWhen: both(
    '工具变量可能直接影响因变量，或与自变量几乎无关（弱工具）：用 regression 并说明局限；工具变量的排他性无法由数据证明',
    'where the instrument may act on the outcome directly or hardly moves the predictor: use regression and say what it cannot show; no test of the data proves that an instrument is excluded',
  ),
  question: 'explain',
  also: [
    '2SLS',
    'TSLS',
    '两阶段最小二乘',
    '工具变量',
    'IV',
    '内生性',
    'ivreg',
    'ivregress',
    'instrumental variables',
    'endogeneity',
  ],
  assumes: both(
    '工具变量与内生变量有关（第一阶段 F）；除此之外与因变量无关（不可检验；工具多于内生变量时 Sargan 检验一致性）；观察独立，或按单位聚类',
    'instruments move the endogenous variables (first-stage F) and are otherwise unrelated to the outcome (cannot be tested; with more instruments than needed Sargan tests whether they agree); observations are independent, or clustered by unit',
  ),
  method: both(
    '两阶段最小二乘，残差取原自变量；标准误为经典、HC1 或按单位聚类（乘 G/(G − 1)·(n − 1)/(n − k)），t 的自由度为 n − k，聚类时为单位数 − 1；第一阶段 F、Wu–Hausman、Sargan、Anderson–Rubin 均按同方差',
    'two-stage least squares, residuals from the variables themselves; errors classical, HC1 or clustered by unit (times G/(G − 1)·(n − 1)/(n − k)), t on n − k degrees of freedom, clustered on units − 1; first-stage F, Wu–Hausman, Sargan and Anderson–Rubin take variances as equal',
  ),
  source: [
    'Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, ch. 5',
    'Stock & Yogo 2005, Testing for Weak Instruments in Linear IV Regression',
    'Anderson & Rubin 1949, Estimation of the parameters of a single equation',
  ],
  roles: {
    outcome,
    endogenous: {
      takes: 'list',
      use: 'summed',
      level: 'interval',
      most: MOST_ENDOGENOUS,
      title: both('内生变量', 'Endogenous variables'),
    },
    instruments: { ...predictors, title: both('工具变量', 'Instruments') },
    covariates,
    categorical,
    unit: clusterUnit,
  },
  options: {
    robust: {
      kind: 'choice',
      title: both('稳健标准误', 'Robust standard errors'),
      values: ['hc1', 'none'],
      default: 'none',
    },
    confidence,
  },
  result: {
    coefficients: orNull(
      list(Type.Object({ term: Type.String(), ...estimate, ordinary: value, ordinaryError: value })),
    ),
    residualDf: Type.Optional(value),
    r2: Type.Optional(value),
    sigma: Type.Optional(value),
    clusters: Type.Optional(count),
    firstStage: Type.Optional(
      list(
        Type.Object({
          term: Type.String(),
          ...fTest.properties,
          partialR2: value,
          /** Stock and Yogo: F above which a nominal 5 % test rejects a true value at most 10 % of the time. */
          criticalValue: value,
        }),
      ),
    ),
    wuHausman: Type.Optional(fTest),
    sargan: Type.Optional(orNull(Type.Object(chiSquareTest))),
    /** Holds however weak the instruments are; no interval where the set is not one. */
    andersonRubin: Type.Optional(
      orNull(
        Type.Object({
          ...fTest.properties,
          interval,
          shape: Type.Union([
            Type.Literal('interval'),
            Type.Literal('rays'),
            Type.Literal('line'),
            Type.Literal('empty'),
          ]),
        }),
      ),
    ),
  },
});
