import { both } from '../../../words.ts';
import type { Item } from '../../definition.ts';
import type { ChoiceList } from '../../kinds/choice-list.ts';
import { changeItem } from '../changes.ts';
import type { Found, Mend, Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { type Band, bandsOf } from './bands.ts';

export const wrongBands: Rule = {
  code: 'wrong-bands',
  title: both('数值段重叠或有空隙', 'Bands that overlap or leave gaps'),
  why: both(
    '正好在边界上的人有两个选项可选，或一个也没有。“以上”“以下”包括本数，“超过”“不满”不包括。',
    'Who stands on a border can choose twice, or not at all. In Chinese 以上 and 以下 include the number itself, 超过 and 不满 do not.',
  ),
  source: cited('fowler', 'civilCode'),
  languages: ['zh', 'en'],
  find: ({ items }) =>
    items.flatMap((item, at) => {
      if (!('choices' in item)) return [];
      const list = item as Item & ChoiceList;
      return bandsOf(list).flatMap(({ tag, bands }) =>
        bands.slice(1).flatMap((band, n) => between(bands[n]!, band, item, tag, `items[${at}].choices`)),
      );
    }),
};

function between(lower: Band, upper: Band, item: Item, tag: string, place: string): Found[] {
  const isWhole = [lower.high, upper.low].every(Number.isInteger);
  if (upper.low <= lower.high)
    return [
      {
        place,
        words: both(
          `“${lower.label}”与“${upper.label}”重叠`,
          `"${lower.label}" and "${upper.label}" overlap`,
        ),
        mend: exclusive(lower, upper, item, tag),
      },
    ];
  if (!isWhole || upper.low === lower.high + 1) return [];
  return [
    {
      place,
      words: both(
        `“${lower.label}”与“${upper.label}”之间有空隙`,
        `there is a gap between "${lower.label}" and "${upper.label}"`,
      ),
      mend: { words: both('让相邻两段首尾相接', 'let each begin where the one before ends') },
    },
  ];
}

/** “10 年以上” after “3–10 年” means more than ten. */
function exclusive({ high }: Band, { low, high: top, label }: Band, item: Item, tag: string): Mend {
  const number = /^(.*?)(?:及|或)?以上$/.exec(label)?.[1]?.trim();
  if (number === undefined || low !== high || top !== Infinity)
    return { words: both('让相邻两段首尾相接', 'let each begin where the one before ends') };
  const clear = `超过${number}`;
  return {
    words: both(`改为“${clear}”`, `write "${clear}"`),
    apply: changeItem(item.code, (each) => {
      const { choices } = each as Item & ChoiceList;
      const labels = choices[tag]!.map((own) => (own.trim() === label ? clear : own));
      return { ...each, choices: { ...choices, [tag]: labels } } as Item;
    }),
  };
}
