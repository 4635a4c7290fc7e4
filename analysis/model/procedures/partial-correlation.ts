import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { interval, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const partialCorrelation = declare({
  name: 'partialCorrelation',
  title: both('偏相关', 'Partial correlation'),
  useWhen: both(
    '想知道排除其他变量的影响之后，两个变量是否仍然相关',
    'to ask whether two variables still go together once others are held constant',
  ),
  avoidWhen: both(
    '控制的变量是结果而不是共同原因：控制它反而带来虚假关系；有多个预测变量时用 regression',
    'where what is held constant is a consequence rather than a common cause; with several predictors use regression',
  ),
  question: 'together',
  also: [
    '半偏相关',
    'PARTIAL CORR',
    'part correlation',
    'semipartial',
    'ppcor::pcor.test',
    'psych::partial.r',
  ],
  assumes: both(
    '变量之间的关系为线性（spearman 为单调）；控制变量测得准，否则其影响只排除了一部分',
    'relations are linear (with spearman, of the ranks); the controls are measured well, or only part of their influence is taken out',
  ),
  method: both(
    '两个变量对控制变量回归后残差的相关；semipartial 只从 x 中排除控制变量；t 检验的自由度为 n − 2 − 控制变量个数；区间按 Fisher z',
    'correlation of the residuals of both on the controls; the semipartial takes the controls out of x only; t on n − 2 − controls degrees of freedom; interval by Fisher’s z',
  ),
  source: [
    'Fisher 1924, The distribution of the partial correlation coefficient, Metron 3, 329–332',
    'Cohen, Cohen, West & Aiken 2003, Applied multiple regression/correlation analysis, ch. 3',
  ],
  power: 'correlation',
  roles: {
    x: { takes: 'variable', use: 'summed', level: 'interval', title: both('变量 x', 'Variable x') },
    y: { takes: 'variable', use: 'summed', level: 'interval', title: both('变量 y', 'Variable y') },
    controls: {
      takes: 'list',
      use: 'summed',
      level: 'interval',
      most: MOST_OF_A_MATRIX,
      title: both('控制变量', 'Controls'),
    },
  },
  options: {
    method: {
      kind: 'choice',
      title: both('方法', 'Method'),
      values: ['pearson', 'spearman'],
      default: 'pearson',
    },
    confidence,
  },
  result: { r: value, df: value, t: value, p: value, interval, semipartial: value, zeroOrder: value },
});
