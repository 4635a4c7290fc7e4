import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { peerGroup, period, scheme, total, unit } from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const shrinkage = declare({
  name: 'shrinkage',
  title: both('名次的信度与收缩估计', 'Reliability of ranks, shrunken means'),
  useWhen: both(
    '想知道单位间的差别有多少是真实的，均值应向总体均值收缩多少',
    'to ask how much of the differences between units is real, and what their means are once noise is taken out',
  ),
  avoidWhen: both(
    '把收缩后的次序当作新的名次公布：它说的是可信多少',
    'to publish shrunken ranks as new ranks: it tells how far ranks can be trusted',
  ),
  question: 'ranks',
  on: 'results',
  also: ['经验贝叶斯', '可排名性', 'rankability', 'empirical Bayes', 'DerSimonian–Laird', 'metafor::rma'],
  assumes: both(
    '各单位的真实水平来自同一分布；各期总分独立波动，近似正态',
    'the true levels of units come from one distribution; totals vary independently and about normally between periods',
  ),
  method: both(
    'se = sd/√T（T ≥ 3）；τ² 为 DerSimonian–Laird 矩估计，小于 0 取 0；可排名性 = τ²/(τ² + se² 的中位数)；收缩均值 = μ + τ²/(τ² + se²)·(m − μ)',
    'se = sd/√T, T ≥ 3; τ² by the moments of DerSimonian and Laird, 0 where negative; rankability τ²/(τ² + median se²); shrunken mean μ + τ²/(τ² + se²)·(m − μ)',
  ),
  source: [
    'DerSimonian & Laird 1986, Meta-analysis in clinical trials, Controlled Clinical Trials 7, 177–188',
    'Van Houwelingen, Brand & Louis 2000, Empirical Bayes methods for monitoring health care quality',
    'Rubin 1981, Estimation in parallel randomized experiments, Journal of Educational Statistics 6, 377–401',
  ],
  lists: { units: 'unit' },
  roles: { unit, group: peerGroup, scheme, period, total },
  options: {},
  result: {
    groups: list(
      Type.Object({
        group: orNull(label),
        units: count,
        pooledMean: value,
        standardError: value,
        tau2: value,
        q: value,
        df: value,
        p: value,
        i2: value,
        rankability: value,
      }),
    ),
    units: list(
      Type.Object({
        unit: label,
        group: orNull(label),
        mean: value,
        standardError: value,
        shrunken: value,
        rank: value,
        shrunkenRank: value,
      }),
    ),
  },
});
