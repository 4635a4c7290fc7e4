import { both } from '../../../words.ts';
import { ratingOf } from '../../choices.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { isAgreement } from '../wordings.ts';

const LEAST = 4;

export const oneWayScale: Rule = {
  code: 'one-way-scale',
  title: both('没有反向题', 'A scale without reversed items'),
  why: both(
    '所有题目方向相同时，惯于同意的人得分偏高，也看不出谁在随手作答。反向题应写成意思相反的肯定句，而非否定句。',
    'Where all items point one way, those who agree with anything score high and careless answers cannot be told. A reversed item says the opposite; it does not negate.',
  ),
  source: cited('podsakoff', 'weijters'),
  find: (definition) => {
    const byCode = new Map(definition.items.map((item) => [item.code, item]));
    const { scales } = definition;
    return scales.flatMap(({ code, items }, at) => {
      const own = items.flatMap((each) => byCode.get(each) ?? []);
      const isPart = scales.some(
        (other) =>
          other.code !== code &&
          other.items.length > items.length &&
          items.every((each) => other.items.includes(each)),
      );
      const agrees = own.every((item) => isAgreement(definition, item));
      if (items.length < LEAST || isPart || !agrees || own.length < items.length) return [];
      if (own.some((item) => ratingOf(definition, item)?.reversed)) return [];
      return [
        {
          place: `scales[${at}].items`,
          words: both(`${items.length} 题方向都相同`, `all ${items.length} items point the same way`),
          mend: { words: both('加一道意思相反的题目', 'add an item that says the opposite') },
        },
      ];
    });
  },
};
