import { declare } from '../procedure/declaration.ts';
import {
  peerGroup,
  rankLists,
  rankOptions,
  rankResult,
  rankSources,
  scheme,
  unit,
} from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const rankCounting = declare({
  name: 'rankCounting',
  title: both('名次的不确定：事件偶然', 'Uncertainty of ranks: chance of events'),
  useWhen: both(
    '想知道多扣或少扣一次，名次会不会就变了',
    'to ask how far ranks rest on whether a few events happened to be found',
  ),
  avoidWhen: both(
    '扣分不是一次次的事件；事件彼此牵连',
    'where points are not counts of events, or one event brings others',
  ),
  question: 'ranks',
  on: 'entries',
  also: ['复合泊松', '计数噪声', 'compound Poisson', 'counting noise', 'shot noise'],
  assumes: both(
    '加减分事件彼此独立、偶然发生（泊松）；每次的分值不是由次数决定的。没有任何明细的单位不在此表中，可用 0 分的一行代表',
    'events happen independently and by chance (Poisson), their points do not depend on how many there are; a unit without any entry is not in this table unless a row of 0 points stands for it',
  ),
  method: both(
    '复合泊松：m = Σ 分值，se² = Σ 分值²；没有事件的单位用同组各单位 Σ 分值² 的均值，不取 0；其余同 rankUncertainty',
    'compound Poisson: m = Σ points, se² = Σ points²; a unit without events takes the mean of Σ points² over its group, never 0; all else as rankUncertainty',
  ),
  source: ['Spiegelhalter 2005, Handling over-dispersion of performance indicators', ...rankSources],
  lists: rankLists,
  roles: {
    unit,
    group: peerGroup,
    scheme,
    points: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'points',
      title: both('分值', 'Points'),
    },
  },
  options: rankOptions,
  result: rankResult,
});
