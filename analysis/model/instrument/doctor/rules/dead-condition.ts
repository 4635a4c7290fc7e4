import { both } from '../../../words.ts';
import { conditionOutcomes } from '../../dry-run/condition-outcomes.ts';
import { conditionUses } from '../../dry-run/placed-conditions.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';

export const deadCondition: Rule = {
  code: 'dead-condition',
  title: both('永远成立或永远不成立的条件', 'A condition that never or always holds'),
  why: both(
    '这样的条件多半写错了：有的题目谁也看不到，或者条件形同虚设。',
    'Such a condition is mostly a mistake: nobody sees the item, or the condition does nothing.',
  ),
  source: cited('dillman'),
  walks: true,
  find: (definition) =>
    conditionOutcomes(definition).flatMap(({ place, source, use, outcomes: { yes, no, isWhole } }) => {
      if (yes && no) return [];
      const what = conditionUses[use];
      const how = isWhole
        ? both('已试过所有作答组合', 'every combination of answers was tried')
        : both('已试过数千种作答组合，未能全部试完', 'thousands of combinations were tried, not all of them');
      const outcome = yes
        ? both(`“${source}”总是成立`, `"${source}" always holds`)
        : no
          ? both(`“${source}”永远不成立`, `"${source}" never holds`)
          : both(`没有人会走到“${source}”`, `nobody comes to "${source}"`);
      return [
        {
          place,
          words: both(
            `${what['zh-CN']}${outcome['zh-CN']}（${how['zh-CN']}）`,
            `${what.en}: ${outcome.en} (${how.en})`,
          ),
        },
      ];
    }),
};
