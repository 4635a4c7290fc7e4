import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { type Judgement, LEAST_IN_A_SITE, LEAST_ITEMS } from './judge-invariance.ts';

/** What a judgement means for whoever wants to compare means. */
export const judgementWords: Readonly<Record<Judgement | 'short', Bilingual>> = {
  short: both(
    `未检验：不足 ${LEAST_ITEMS} 题，没有可检验的模型`,
    `Not tested: fewer than ${LEAST_ITEMS} items make no model`,
  ),
  untested: both(
    `未检验：一方完整作答不足 ${LEAST_IN_A_SITE} 份`,
    `Not tested: fewer than ${LEAST_IN_A_SITE} complete sheets at one site`,
  ),
  failed: both('未检验：模型无法估计', 'Not tested: the model could not be estimated'),
  none: both(
    '连同一个因子结构都不成立：均值不得比较',
    'Not even the same factor fits: means must not be compared',
  ),
  configural: both(
    '题目与因子的关系不同：不宜比较均值',
    'Items relate to the factor differently: means should not be compared',
  ),
  metric: both(
    '题目的起点不同：均值差异要谨慎解释',
    'Items begin at different levels: read differences of means with caution',
  ),
  scalar: both('两地测的是同一回事：均值可以比较', 'It means the same at both sites: means may be compared'),
};

export const siteWords = {
  here: both('本地', 'Here'),
  there: both('对方', 'There'),
};
