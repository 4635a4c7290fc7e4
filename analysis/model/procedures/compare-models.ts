import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { chiSquareTest, count, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const compareModels = declare({
  name: 'compareModels',
  title: both('嵌套模型比较', 'Comparison of nested models'),
  useWhen: both(
    '想知道一个模型比它的特例拟合得好多少，例如多一条路径或少一个等式是否值得',
    'to ask how much better a model fits than a special case of it, such as with one path more or one restriction less',
  ),
  avoidWhen: both(
    '两个模型互不嵌套：比较 AIC 或 BIC；两者用的不是同一批个案',
    'where neither model is a case of the other: compare AIC or BIC; where they rest on other cases',
  ),
  question: 'through',
  also: ['Δχ²', 'lavTestLRT', 'anova', 'R² change', 'likelihood ratio', '卡方差异检验', '似然比检验'],
  assumes: both(
    '后一个模型是前一个的特例或反之（嵌套），且都用同一批作答者与同一组变量；较宽的模型本身拟合尚可',
    'one model is a special case of the other (nested), both are of the same respondents and variables, and the wider one fits well enough',
  ),
  method: both(
    '各模型都在对所有变量作答完整的人身上拟合（fiml 用各自的作答）。结构方程与验证性因子分析：Δχ² = χ²(限制) − χ²(较宽)，自由度为其差；satorraBentler2001 用 mlr 或 mlm 的校正系数 c = (df₀c₀ − df₁c₁)/(df₀ − df₁)。回归：R² 增量的 F。多层模型：似然比 χ²，固定部分不同时须用 ml',
    'all models are fitted to the respondents who answered every variable (fiml: to what each answered). Structural equation models and confirmatory factor analyses: Δχ² = χ²(restricted) − χ²(wider) with the difference of their degrees of freedom; satorraBentler2001 divides by c = (df₀c₀ − df₁c₁)/(df₀ − df₁) of the factors of mlr or mlm. Regressions: F of the change of R². Multilevel models: χ² of the likelihood ratio, by ml where their fixed parts differ',
  ),
  source: [
    'Satorra & Bentler 2001, A scaled difference chi-square test statistic for moment structure analysis',
    'Steiger, Shapiro & Browne 1985, On the multivariate asymptotic distribution of sequential chi-square statistics',
  ],
  roles: {
    models: {
      takes: 'analyses',
      use: 'summed',
      procedures: ['sem', 'cfa', 'regression', 'mixed'],
      least: 2,
      most: 10,
      title: both('模型', 'Models'),
    },
  },
  options: {
    method: {
      kind: 'choice',
      title: both('差异检验', 'Test of the difference'),
      values: ['plain', 'satorraBentler2001'],
      default: 'plain',
    },
  },
  result: {
    models: list(
      Type.Object({
        procedure: Type.String(),
        n: count,
        ...chiSquareTest,
        cfi: Type.Optional(value),
        rmsea: Type.Optional(value),
        aic: Type.Optional(value),
        bic: Type.Optional(value),
        factor: Type.Optional(value),
        r2: Type.Optional(value),
        logLikelihood: Type.Optional(value),
      }),
    ),
    difference: orNull(
      list(
        Type.Object({
          /** The positions of the restricted and of the wider model among `models`, from 1. */
          restricted: count,
          wider: count,
          chi2: Type.Optional(value),
          f: Type.Optional(value),
          df: value,
          df2: Type.Optional(value),
          p: value,
          deltaCfi: Type.Optional(value),
          r2Change: Type.Optional(value),
        }),
      ),
    ),
  },
});
