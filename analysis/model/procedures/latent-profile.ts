import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { seed } from '../procedure/options.ts';
import { count, list, matrix, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

const criteria = {
  logLikelihood: value,
  parameters: value,
  aic: value,
  bic: value,
  sabic: value,
  caic: value,
  icl: value,
  entropy: value,
};

export const latentProfile = declare({
  name: 'latentProfile',
  title: both('潜在剖面分析（LPA）', 'Latent profile analysis'),
  useWhen: both(
    '想知道人群里有几种类型、各占多少、各是什么样，以及归类有多确定',
    'to see how many kinds of people there are, how large and what they are like, and how certain it is who belongs to which',
  ),
  avoidWhen: both(
    '没有分型的理论而只是人人差异：用回归或因子；n 不到 200–300 时小剖面不稳定；熵低于 .8 时不要把人硬分到一类再做检验；类别题项：本程序不做潜在类别',
    'where people only differ by degrees: use regression or factors; below some 200 to 300 people small profiles are unstable; below an entropy of .8 do not put people into one profile and test them; for categorical items this is not the latent class analysis they need',
  ),
  question: 'groups',
  also: ['潜在剖面', 'LPA', '潜类别', '混合模型', '高斯混合', 'Mplus mixture', 'mclust', 'Mclust', 'tidyLPA', 'latent profile', 'BLRT', '熵', 'entropy', 'BIC'], // prettier-ignore
  assumes: both(
    '各剖面内近似正态；EEI 与 VVI 假定剖面内变量互不相关（局部独立）；起点够多，最优解能重复得到',
    'variables are about normal within profiles; EEI and VVI take them as uncorrelated there (local independence); starts are many enough for the best solution to be found again',
  ),
  method: both(
    'EM 最大似然；多个 k-means 起点，先比较再收敛到对数似然的 10 位；信息准则为 −2lnL 加惩罚，小者为优；熵 = 1 − Σ(−p ln p)/(n ln k)；BLRT 为参数自助',
    'maximum likelihood by EM from several k-means starts, screened, the best carried to ten digits of the log likelihood; criteria are −2 ln L with a penalty, smaller is better; entropy = 1 − Σ(−p ln p)/(n ln k); BLRT by parametric bootstrap',
  ),
  source: [
    'Banfield & Raftery 1993, Model-based Gaussian and non-Gaussian clustering',
    'Nylund, Asparouhov & Muthén 2007, Deciding on the number of classes',
    'Celeux & Soromenho 1996, An entropy criterion for assessing the number of clusters',
    'McLachlan 1987, On bootstrapping the likelihood ratio test',
  ],
  roles: {
    variables: {
      takes: 'list',
      use: 'counted',
      level: 'interval',
      most: 60,
      title: both('变量', 'Variables'),
    },
  },
  options: {
    profiles: {
      kind: 'whole',
      needed: true,
      from: 1,
      to: 10,
      title: both('剖面数（也比较更少的）', 'Number of profiles (fewer are compared too)'),
    },
    model: {
      kind: 'choice',
      values: ['EEI', 'VVI', 'EEE', 'VVV'],
      names: {
        EEI: both('EEI：方差相同，不相关', 'EEI: equal variances, no correlations'),
        VVI: both('VVI：方差不同，不相关', 'VVI: own variances, no correlations'),
        EEE: both('EEE：协方差相同', 'EEE: equal covariances'),
        VVV: both('VVV：协方差不同', 'VVV: own covariances'),
      },
      default: 'EEI',
      title: both('剖面内的离散', 'Spread within profiles'),
    },
    starts: { kind: 'whole', from: 1, to: 500, default: 20, title: both('起点数', 'Starts') },
    bootstrap: {
      kind: 'whole',
      from: 0,
      to: 1000,
      default: 0,
      title: both('BLRT 的样本数（0 为不做）', 'Samples of the BLRT (0 for none)'),
    },
    seed,
  },
  result: {
    ...criteria,
    /** People by the profile that each is likeliest in; shares are those of the model. */
    sizes: orNull(list(value)),
    shares: orNull(list(value)),
    centres: orNull(matrix(value)),
    withinVariances: orNull(matrix(value)),
    /** How certain it is on average that people belong where they are likeliest. */
    averagePosteriors: orNull(list(value)),
    /** One line for each number of profiles. */
    fit: list(Type.Object({ profiles: count, ...criteria, smallest: value })),
    /** The last profile against one fewer. */
    bootstrap: orNull(Type.Object({ statistic: value, p: value, samples: count })),
    iterations: value,
    converged: Type.Boolean(),
    replicated: value,
  },
});
