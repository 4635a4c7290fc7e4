import { parseExpression } from '../../../expression/parse.ts';
import { namesIn } from '../../../expression/syntax.ts';
import { both } from '../../../words.ts';
import { columnsOf } from '../../choices.ts';
import { tagsOf } from '../../definition.ts';
import { placedConditions } from '../../dry-run/placed-conditions.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { isRated } from '../wordings.ts';

export const unusedItem: Rule = {
  code: 'unused-item',
  title: both('没有分析用到的题目', 'An item that no analysis needs'),
  why: both(
    '每多一题，作答就多一分负担；说不出用途的题目应当去掉。',
    'Every item costs those who answer; what has no use should not be asked.',
  ),
  source: cited('fowler', 'saris'),
  walks: true,
  find(definition, frame) {
    const { items, scales, derived } = definition;
    if (scales.length === 0 && !frame) return [];
    const named = [
      ...placedConditions(definition).map(({ source }) => source),
      ...derived.map(({ formula }) => formula),
    ];
    const used = new Set([
      ...scales.flatMap((scale) => scale.items),
      ...named.flatMap((source) => namesIn(parseExpression(source)).map(({ name }) => name)),
      ...(frame?.measures ?? []).flatMap((measure) => [...(measure.items ?? []), measure.scale ?? '']),
    ]);
    return items.flatMap((item, at) => {
      const columns = columnsOf(definition, item).filter(({ role }) => role === 'item');
      const isUsed = used.has(item.code) || columns.some(({ name }) => used.has(name));
      const isTagged = Object.values(tagsOf(definition, item)).some((values) => values.length > 0);
      if (!isRated(item) || isUsed || isTagged) return [];
      return [
        {
          place: `items[${at}]`,
          words: both(
            '不在任何量表、公式、条件中，也没有框架的标签',
            'it is in no scale, formula or condition and has no tag of the frame',
          ),
          mend: {
            words: both('归入量表，加上标签，或去掉它', 'give it to a scale, tag it, or leave it out'),
          },
        },
      ];
    });
  },
};
