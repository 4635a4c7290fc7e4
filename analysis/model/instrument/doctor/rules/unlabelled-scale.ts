import { both } from '../../../words.ts';
import type { Definition, Item } from '../../definition.ts';
import type { ScaleItem } from '../../kinds/scale.ts';
import type { SliderItem } from '../../kinds/slider.ts';
import { labelsOf } from '../../labels.ts';
import type { Found, Rule } from '../rule.ts';
import { cited } from '../sources.ts';

/** More points than can be named well. */
const MOST_NAMED = 7;
const isNumber = (label: string) => /^\s*-?\d*([.,]\d+)?\s*$/.test(label);

export const unlabelledScale: Rule = {
  code: 'unlabelled-scale',
  title: both('量表没有文字标签', 'Unlabelled scale'),
  why: both(
    '只有数字时各人理解不同；每个点都有文字标签的量表信度、效度更高。',
    'Mere numbers mean something else to everyone; scales of which every point is labelled are more reliable and valid.',
  ),
  source: cited('krosnick', 'saris'),
  find: (definition) => [
    ...sets(definition),
    ...definition.items.flatMap((item, at) => ofItem(definition, item, at)),
  ],
};

function sets({ optionSets }: Definition): Found[] {
  return Object.entries(optionSets).flatMap(([code, set]) => {
    const labels = labelsOf(set);
    if (labels.length > MOST_NAMED) return [];
    const bare = labels.filter((label) => Object.values(label).every(isNumber)).length;
    if (bare === 0) return [];
    return [
      {
        place: `optionSets.${code}`,
        words: both(
          `${labels.length} 个点中有 ${bare} 个只有数字`,
          `${bare} of ${labels.length} points are mere numbers`,
        ),
        mend: { words: both('为每个点写上文字标签', 'put a label to every point') },
      },
    ];
  });
}

function ofItem(definition: Definition, item: Item, at: number): Found[] {
  if (item.type === 'slider') {
    const { left, right } = item as SliderItem;
    if (left && right) return [];
    return [
      {
        place: `items[${at}].${left ? 'right' : 'left'}`,
        words: both('滑块的两端没有都写上文字', 'an end of the slider has no label'),
        mend: { words: both('写明两端的意思', 'say what both ends mean') },
      },
    ];
  }
  const { look, options } = item as Partial<ScaleItem>;
  const points = definition.optionSets[options ?? '']?.values.length ?? Infinity;
  if ((look !== 'numbers' && look !== 'stars') || points > MOST_NAMED) return [];
  return [
    {
      place: `items[${at}].look`,
      words: both('这种样式只显示两端的标签', 'this look shows the labels of both ends only'),
      mend: {
        words: both('改为列表，显示全部标签', 'show it as a list, with all labels'),
        apply: (whole) => ({
          ...whole,
          items: whole.items.map((each) => {
            if (each.code !== item.code) return each;
            const { look: _, ...rest } = each as ScaleItem;
            return rest;
          }),
        }),
      },
    },
  ];
}
