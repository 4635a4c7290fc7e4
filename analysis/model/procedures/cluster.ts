import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { seed } from '../procedure/options.ts';
import { count, list, matrix, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

/** The most groups of one request. */
const MOST_GROUPS = 20;

export const cluster = declare({
  name: 'cluster',
  title: both('聚类分析', 'Cluster analysis'),
  useWhen: both(
    '想把人分成几类，类内相像、类间不同，又不假定哪种分布',
    'to part people into kinds, alike within and different between, with no distribution assumed',
  ),
  avoidWhen: both(
    '想知道有几类、每人属于各类的概率：用 latentProfile；任何数据都能聚出类来，轮廓系数低于 .25 或不稳定时不要解释；聚类后再检验同一些变量的差异没有意义',
    'for the number of kinds and the probability of each: use latentProfile; clusters are found in any data, so do not explain any with a silhouette below .25 or unstable ones; and tests of the clustering variables mean nothing',
  ),
  question: 'groups',
  also: ['聚类', 'K 均值', 'K-means', 'kmeans', '系统聚类', '层次聚类', 'Ward', '快速聚类', '树状图', 'dendrogram', 'hclust', 'QUICK CLUSTER', 'CLUSTER', 'silhouette', 'SPSSAU 聚类', '分类'], // prettier-ignore
  assumes: both(
    '变量量纲可比（默认标准化）；没有少数极端者独占一类；类大致成团（k-means 与 Ward）',
    'variables are on comparable scales (standardised by default); no few extreme people make a cluster; clusters are about round (k-means, Ward)',
  ),
  method: both(
    'k-means：k-means++ 起点多次，Lloyd 后逐点改进（Hartigan–Wong）；ward 即 ward.D2；轮廓、Caliński–Harabasz、Davies–Bouldin；稳定性为 20 次重抽样的平均调整 Rand；η² 仅作描述',
    'k-means from several k-means++ starts, Lloyd’s passes and single moves (Hartigan–Wong); ward is ward.D2; silhouette, Caliński–Harabasz, Davies–Bouldin; stability is the mean adjusted Rand over 20 resamples; η² only describes',
  ),
  source: [
    'Hartigan & Wong 1979, A k-means clustering algorithm',
    'Murtagh & Legendre 2014, Ward’s hierarchical agglomerative clustering method',
    'Rousseeuw 1987, Silhouettes',
    'Hubert & Arabie 1985, Comparing partitions',
    'Hennig 2007, Cluster-wise assessment of cluster stability',
  ],
  roles: {
    variables: {
      takes: 'list',
      use: 'counted',
      level: 'interval',
      most: 100,
      title: both('变量', 'Variables'),
    },
  },
  options: {
    k: {
      kind: 'whole',
      needed: true,
      from: 2,
      to: MOST_GROUPS,
      title: both('类数', 'Number of clusters'),
    },
    method: {
      kind: 'choice',
      values: ['kmeans', 'ward', 'average', 'complete', 'single'],
      names: {
        kmeans: both('k-means', 'k-means'),
        ward: both('Ward', 'Ward'),
        average: both('类平均', 'average'),
        complete: both('最远', 'complete'),
        single: both('最近', 'single'),
      },
      default: 'kmeans',
      title: both('方法', 'Method'),
    },
    standardise: { kind: 'flag', default: true, title: both('标准化', 'Standardise') },
    most: {
      kind: 'whole',
      from: 2,
      to: MOST_GROUPS,
      default: 6,
      title: both('指标比较到几类', 'Indices up to so many clusters'),
    },
    starts: { kind: 'whole', from: 1, to: 1000, default: 50, title: both('起点数', 'Starts') },
    seed,
  },
  result: {
    sizes: orNull(list(value)),
    centres: orNull(matrix(value)),
    /** Sums of squares of the variables as they were clustered. */
    withinSS: value,
    betweenSS: value,
    totalSS: value,
    explained: value,
    variables: list(Type.Object({ name: Type.String(), etaSquared: value, f: value })),
    indices: list(
      Type.Object({
        k: count,
        within: value,
        explained: value,
        silhouette: value,
        calinskiHarabasz: value,
        daviesBouldin: value,
      }),
    ),
    stability: value,
    /** Starts that end at the best solution. */
    reached: value,
    /** How high the last merges are: what k clusters cost beside k + 1. */
    agglomeration: list(Type.Object({ clusters: count, height: value })),
    /** Branches from the root; the parent of each by its id. */
    tree: list(Type.Object({ id: count, parent: value, height: value, n: value })),
  },
});
