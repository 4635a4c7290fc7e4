import { both } from '../../../words.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';

export const fewItems: Rule = {
  code: 'few-items',
  title: both('量表题目太少', 'A scale of too few items'),
  why: both(
    '一两道题难以覆盖一个概念，信度低且不易检验；三题以上才能检验单因子模型。',
    'One or two items hardly cover a concept; reliability is low and hard to test, and a one-factor model needs three.',
  ),
  source: cited('devellis', 'churchill'),
  find: ({ scales }) =>
    scales.flatMap(({ items }, at) =>
      items.length >= 3
        ? []
        : [
            {
              place: `scales[${at}].items`,
              words: both(
                `只有 ${items.length} 题`,
                `it has ${items.length === 1 ? 'one item' : `${items.length} items`}`,
              ),
              mend: {
                words: both(
                  '增加题目，或在报告中把它当作单题结果而非量表',
                  'add items, or report them one by one and not as a scale',
                ),
              },
            },
          ],
    ),
};
