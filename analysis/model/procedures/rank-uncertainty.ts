import { declare } from '../procedure/declaration.ts';
import {
  peerGroup,
  period,
  rankLists,
  rankOptions,
  rankResult,
  rankSources,
  scheme,
  total,
  unit,
} from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const rankUncertainty = declare({
  name: 'rankUncertainty',
  title: both('名次的不确定：期间波动', 'Uncertainty of ranks: noise between periods'),
  useWhen: both(
    '想知道第 3 名与第 4 名是否真有差别',
    'to ask whether ranks 3 and 4 differ at all, judged by how totals move from period to period',
  ),
  avoidWhen: both(
    '只有一两期：没有期间波动可估计；能力确实在变时它把变化也算作误差',
    'with one or two periods; where performance really changes, it takes change for noise',
  ),
  question: 'ranks',
  on: 'results',
  also: ['名次区间', '排名', 'league table', 'rank interval', 'csranks'],
  assumes: both(
    '各期总分围绕不变的水平独立波动，近似正态；各期方案相同。全体单位共同的起落也计入波动。只有三期时 95% 名次区间实际约覆盖 89%，六期以上为 93% 以上',
    'totals vary independently and about normally around a level that stays, under one scheme; ups and downs that all units share count as noise too. Of three periods 95% intervals of ranks cover about 89%, of six or more 93% and up',
  ),
  method: both(
    'se = sd/√T（T ≥ 3）；P(u 高于 v) = Φ((m_u − m_v)/√(se_u² + se_v²))；名次分布由 Poisson–二项分布在至多 401 个节点求积（超过 150 个单位时抽样模拟）；可分辨：差值超出其区间；比较条 ± z/√2·se（95% 时为 1.386·se）；联合名次集为逐步最大统计量',
    'se = sd/√T, T ≥ 3; P(u above v) = Φ((m_u − m_v)/√(se_u² + se_v²)); ranks by quadrature of the Poisson–binomial distribution at up to 401 nodes, by simulation beyond 150 units; distinguishable: the difference leaves its interval; bars ± z/√2·se, 1.386·se at 95%; simultaneous sets by the stepwise maximum statistic',
  ),
  source: rankSources,
  lists: rankLists,
  roles: { unit, group: peerGroup, scheme, period, total },
  options: rankOptions,
  result: rankResult,
});
