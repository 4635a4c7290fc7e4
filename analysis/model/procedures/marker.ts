import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { gaps } from '../procedure/options.ts';
import { fit, interval, list, orNull, value } from '../procedure/parts.ts';
import { factors, MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const marker = declare({
  name: 'marker',
  title: both('CFA 标记变量法', 'CFA marker technique'),
  useWhen: both(
    '问卷里有一个与研究内容无关的标记量表，想知道方法方差有没有、是否均匀、是否改变因子之间的相关',
    'with a marker scale that has nothing to do with the study, to ask whether there is method variance, whether it is even, and whether it changes the correlations of the factors',
  ),
  avoidWhen: both(
    '没有标记量表时用 ulmc；标记只是一个变量或只有相关矩阵时用 markerCorrelation；标记与研究内容有理论联系时这个方法会把内容当作方法',
    'without a marker scale use ulmc; with a single marker variable or a look at correlations only, markerCorrelation; a marker with a theoretical link to the study makes content look like method',
  ),
  question: 'scale',
  also: [
    '标记变量',
    '标签变量法',
    '共同方法偏差',
    'CFA marker',
    'marker variable',
    'Method-C',
    'Method-U',
    'Method-R',
  ],
  assumes: both(
    '标记与各因子在理论上无关，但受同样的作答方式影响；因子模型正确；约 200 人以上',
    'the marker has no theoretical link with the factors but is answered in the same way; the model of the factors is right; some 200 people',
  ),
  method: both(
    '最大似然，因子方差为 1。CFA：全部自由；Baseline：标记与因子不相关，其载荷与残差固定为 CFA 的值；Method-C：题项在标记上的载荷相等；Method-U：各自自由；Method-R：较好者（C 与 U 的 Δχ² p < .05 则取 U）再把因子相关固定为 Baseline 的值。Baseline 与 C 比较问有无方法方差，C 与 U 问是否均匀，R 与所取者问是否改变相关；信度分解为因子与方法两部分',
    'maximum likelihood, factors of variance 1. CFA: all free; Baseline: the marker apart, its loadings and residuals fixed at those of the CFA; Method-C: equal loadings of the items on it; Method-U: each its own; Method-R: the better of them (U where Δχ² of C and U has p < .05) with the correlations of the factors fixed at those of Baseline. Baseline against C asks whether there is method variance, C against U whether it is uneven, R against the one kept whether it changes correlations; reliability is parted into factor and method',
  ),
  source: [
    'Williams, Hartman & Cavazotte 2010, Method variance and marker variables: a review and comprehensive CFA marker technique, Organizational Research Methods 13',
    'Richardson, Simmering & Sturman 2009, A tale of three perspectives, Organizational Research Methods 12',
  ],
  roles: {
    factors,
    marker: {
      takes: 'list',
      use: 'summed',
      level: 'interval',
      most: MOST_OF_A_MATRIX,
      title: both('标记量表的题项', 'Items of the marker'),
    },
  },
  options: { missing: gaps },
  result: {
    models: list(Type.Object({ model: Type.String(), ...fit, rmseaInterval: interval, srmr: value })),
    comparisons: list(
      Type.Object({
        restricted: Type.String(),
        wider: Type.String(),
        chi2: value,
        df: value,
        p: value,
        deltaCfi: value,
        deltaRmsea: value,
      }),
    ),
    /** `constrained` or `unconstrained`; what follows is of that model. */
    retained: orNull(Type.String()),
    loadings: orNull(
      list(
        Type.Object({ factor: Type.String(), item: Type.String(), trait: value, method: value, p: value }),
      ),
    ),
    variance: orNull(Type.Object({ trait: value, method: value, error: value })),
    correlations: orNull(
      list(Type.Object({ left: Type.String(), right: Type.String(), before: value, after: value })),
    ),
    reliability: orNull(
      list(Type.Object({ factor: Type.String(), total: value, substantive: value, method: value })),
    ),
  },
});
