import { both } from '../../../words.ts';
import { columnsOf } from '../../choices.ts';
import type { Definition, Item } from '../../definition.ts';
import { placedConditions } from '../../dry-run/placed-conditions.ts';
import { inOrder } from '../../path.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { isRated } from '../wordings.ts';

const LEAST = 2;

export const backgroundFirst: Rule = {
  code: 'background-first',
  title: both('背景题在最前', 'Background questions first'),
  why: both(
    '一开始就问年龄、岗位一类，既乏味又像在辨认身份，使人设防。只作筛选的题除外。',
    'Age, post and the like at the start bore, and sound like being identified. What screens is another matter.',
  ),
  source: cited('dillman', 'tourangeauYan'),
  walks: true,
  find(definition) {
    const order = inOrder(definition);
    const firstRated = order.findIndex(([, items]) => items.some(isRated));
    const screens = (item: Item) =>
      placedConditions(definition).some(({ source }) =>
        new RegExp(`\\b${item.code}(_\\w+)?\\b`).test(source),
      );
    return order.slice(0, Math.max(0, firstRated)).flatMap(([block, items], at) => {
      const asked = items.filter((item) => kindOf(item).presence === undefined);
      const isBackground = asked.length >= LEAST && asked.every((item) => asksBackground(definition, item));
      if (!isBackground || asked.some(screens)) return [];
      return [
        {
          place: `blocks[${at}]`,
          words: both(
            `${asked.length} 道背景题排在其他题目之前`,
            `${asked.length} background questions come before all others`,
          ),
          mend: {
            words: both('移到问卷末尾', 'move it to the end'),
            apply: ({ blocks, ...rest }) => ({
              ...rest,
              blocks: [
                ...blocks.filter(({ code }) => code !== block.code),
                ...blocks.filter(({ code }) => code === block.code),
              ],
            }),
          },
        },
      ];
    });
  },
};

const asksBackground = (definition: Definition, item: Item) =>
  columnsOf(definition, item).some(({ role }) => role === 'background');
