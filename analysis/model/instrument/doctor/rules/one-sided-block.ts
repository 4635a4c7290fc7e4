import { both } from '../../../words.ts';
import { ratingOf } from '../../choices.ts';
import { inOrder } from '../../path.ts';
import { changeBlock } from '../changes.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { isRated } from '../wordings.ts';

const LEAST = 6;

export const oneSidedBlock: Rule = {
  code: 'one-sided-block',
  title: both('同向题目成串且顺序固定', 'A long one-sided block in a fixed order'),
  why: both(
    '一长串方向相同、顺序固定的题目，前面的答案会带动后面的，人们也容易一路选同一项。',
    'In a long run of items that point one way in one order, earlier answers carry over to later ones, and many choose the same throughout.',
  ),
  source: cited('tourangeau', 'podsakoff'),
  find: (definition) =>
    inOrder(definition).flatMap(([block, items], at) => {
      const rated = items.filter(isRated);
      const isMixed = rated.some((item) => ratingOf(definition, item)?.reversed);
      if (block.randomise || rated.length < LEAST || isMixed) return [];
      return [
        {
          place: `blocks[${at}].randomise`,
          words: both(
            `${rated.length} 道同向题目，顺序固定`,
            `${rated.length} items one way, in a fixed order`,
          ),
          mend: {
            words: both('题目随机排列', 'shuffle its items'),
            apply: changeBlock(block.code, (each) => ({ ...each, randomise: true })),
          },
        },
      ];
    }),
};
