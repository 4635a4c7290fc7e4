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

export const rankJackknife = declare({
  name: 'rankJackknife',
  title: both('名次的不确定：指标取舍', 'Uncertainty of ranks: choice of indicators'),
  useWhen: both(
    '想知道换一批指标，名次是否还站得住',
    'to ask whether ranks would stand if other indicators had been chosen',
  ),
  avoidWhen: both(
    '指标是全部而非抽取的一部分：它只说明对取舍的敏感',
    'where the indicators are all there are: it only tells how sensitive ranks are to leaving one out',
  ),
  question: 'ranks',
  on: 'scores',
  also: ['刀切法', '留一指标', 'jackknife', 'leave one indicator out', 'bootstrap::jackknife'],
  assumes: both(
    '现有指标可视为许多同类指标中的一部分',
    'the indicators can be seen as some of many of their kind',
  ),
  method: both(
    '各指标先在各期间平均；逐一去掉一个指标，其余按标准分折回满分；se² = (k − 1)/k·Σ(T₍₋ᵢ₎ − T̄)²，k ≥ 3；其余同 rankUncertainty',
    'scores are averaged over periods; each indicator is left out in turn and the rest scaled back to full marks; se² = (k − 1)/k·Σ(T₍₋ᵢ₎ − T̄)², k ≥ 3; all else as rankUncertainty',
  ),
  source: ['Efron & Tibshirani 1993, An Introduction to the Bootstrap', ...rankSources],
  lists: rankLists,
  roles: {
    unit,
    group: peerGroup,
    scheme,
    indicator: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'indicator',
      title: both('指标', 'Indicator'),
    },
    weight: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'weight',
      optional: true,
      title: both('标准分', 'Full marks'),
    },
    score: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'score',
      title: both('得分', 'Score'),
    },
  },
  options: rankOptions,
  result: rankResult,
});
