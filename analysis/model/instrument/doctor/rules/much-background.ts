import { both } from '../../../words.ts';
import { columnsOf } from '../../choices.ts';
import type { Definition, Item } from '../../definition.ts';
import { changeItem } from '../changes.ts';
import type { Found, Rule } from '../rule.ts';
import { cited } from '../sources.ts';

const MOST_GROUPS = 200;

export const muchBackground: Rule = {
  code: 'much-background',
  title: both('背景题可能识别出个人', 'Background that may identify somebody'),
  why: both(
    '几道看似无害的背景题合起来往往只指向一个人。',
    'A few background questions that seem harmless often point to one person when taken together.',
  ),
  source: cited('rocher'),
  find(definition) {
    const linked = definition.items.flatMap((item, at) => {
      const column = columnsOf(definition, item).find(
        ({ role, pool }) => role === 'background' && pool === 'rows',
      );
      return column && item.type !== 'draw' && item.type !== 'tick'
        ? [{ item, at, groups: column.values.length }]
        : [];
    });
    const exact = linked.filter(({ groups }) => groups === 0);
    const product = linked.reduce((sum, { groups }) => sum * Math.max(1, groups), 1);
    const together: Found[] =
      product > MOST_GROUPS
        ? [
            {
              place: 'items',
              words: both(
                `与答卷相连的背景题合起来分出 ${product} 组：${codes(linked)}`,
                `the background questions that stay with the answers make ${product} groups: ${codes(linked)}`,
              ),
              mend: {
                words: both('合并选项、减少题目，或分离保存', 'join choices, ask fewer, or store some apart'),
              },
            },
          ]
        : [];
    return [...exact.flatMap(({ item, at }) => exactly(definition, item, at)), ...together];
  },
};

const codes = (linked: readonly { readonly item: Item }[]) => linked.map(({ item }) => item.code).join(', ');

/** A number or a day as it is. A time of day says little. */
function exactly({ scales }: Definition, item: Item, at: number): Found[] {
  if (!('storage' in item) || scales.some(({ items }) => items.includes(item.code))) return [];
  return [
    {
      place: `items[${at}].storage`,
      words: both('精确的数值与答卷相连', 'an exact value stays with the answers'),
      mend: {
        words: both('分离保存；或改用分段选项', 'store it apart; or offer bands instead'),
        apply: changeItem(item.code, (each) => ({ ...each, storage: 'detached' }) as Item),
      },
    },
  ];
}
