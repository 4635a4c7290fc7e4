import { both } from '../words.ts';
import type { Level } from './declaration.ts';

/** A column of a table of records, each value held against the others. */
const standing = <const Column extends string, const L extends Level>(
  column: Column,
  level: L,
  zh: string,
  en: string,
) => ({ takes: 'variable', use: 'compared', level, column, title: both(zh, en) }) as const;

const optional = <const R extends object>(role: R) => ({ ...role, optional: true }) as const;

export const unit = standing('unit', 'nominal', '被考评单位', 'Unit');
export const period = standing('period', 'nominal', '考评期', 'Period');
export const indicator = standing('indicator', 'nominal', '指标', 'Indicator');
const group = optional(standing('group', 'nominal', '组别', 'Peer group'));
const scheme = optional(standing('scheme', 'nominal', '方案版本', 'Scheme version'));
export const assessor = optional(standing('assessor', 'nominal', '考评方', 'Assessor class'));

/** The table of scores: all that a procedure on points may need, so that each can say what does not add up. */
export const scoreRoles = {
  unit,
  group,
  scheme,
  period,
  indicator,
  assessor,
  weight: optional(standing('weight', 'interval', '标准分', 'Full marks')),
  deducted: optional(standing('deducted', 'interval', '扣分', 'Deducted')),
  added: optional(standing('added', 'interval', '加分', 'Added')),
  score: optional(standing('score', 'interval', '得分', 'Score')),
  total: optional(standing('total', 'interval', '总分', 'Total')),
  bonus: optional(standing('bonus', 'interval', '总分之外的加分', 'Bonus beside the scores')),
  override: optional(standing('override', 'interval', '最终调整', 'Override')),
  rank: optional(standing('rank', 'interval', '名次', 'Rank')),
  tier: optional(standing('tier', 'nominal', '段次/等次', 'Tier')),
} as const;

export const returned = optional(standing('returned', 'interval', '返还分值', 'Points returned'));
export const days = optional(standing('days', 'interval', '用时（天）', 'Days'));
export const outcome = standing('outcome', 'nominal', '复核结果', 'Outcome');

/** How equal totals are ranked, as schemes name it: all the better rank, the middle one, or without gaps after them. */
export const ties = {
  kind: 'choice',
  values: ['better', 'middle', 'dense'],
  default: 'better',
  title: both('同分的名次', 'Rank of equal totals'),
} as const;

/** The smallest difference of two scores. */
export const step = {
  kind: 'number',
  from: 0,
  to: 1e6,
  title: both(
    '最小分差（省略则取出现过的最小差）',
    'Smallest step of points (the smallest seen if left out)',
  ),
} as const;
