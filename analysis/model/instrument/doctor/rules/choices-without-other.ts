import { both } from '../../../words.ts';
import type { Item } from '../../definition.ts';
import { type ChoiceList, optionsOf } from '../../kinds/choice-list.ts';
import { changeItem, withChoice } from '../changes.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';
import { bandsOf } from './bands.ts';

const LEAST = 4;
const OPEN = /其他|其它|以上都|都不|没有|无$|不适用|other|none|not applicable|else/i;
/** Lists in an order of their own leave nothing out. */
const ORDERED =
  /每天|每周|每月|每年|经常|有时|很少|从不|非常|比较|满意|同意|重要|小学|初中|高中|大专|本科|硕士|博士|\d|daily|weekly|monthly|yearly|often|sometimes|rarely|never|very|fairly|agree|satisf|important|school|bachelor|master|degree/i;

export const choicesWithoutOther: Rule = {
  code: 'choices-without-other',
  title: both('选项没有“其他”', 'Choices without "other"'),
  why: both(
    '列表没有穷尽时，不在其中的人会选一个不真实的答案；封闭选项也会限制人们想到的内容。',
    'Those whom a list leaves out choose what is not true of them; closed choices also limit what comes to mind.',
  ),
  source: cited('schuman', 'dillman'),
  find: ({ items, preferNotToSay }) =>
    items.flatMap((item, at) => {
      if (item.type !== 'single' && item.type !== 'multiple' && item.type !== 'dropdown') return [];
      const list = item as Item & ChoiceList;
      const refuses = Object.values(preferNotToSay);
      const options = optionsOf(list).filter(
        ({ label }) => !Object.values(label).some((each) => refuses.includes(each)),
      );
      const isClosed = options.every(({ label }) => !Object.values(label).some((each) => OPEN.test(each)));
      const ordered = options.filter(({ label }) =>
        Object.values(label).some((each) => ORDERED.test(each)),
      ).length;
      const isOrder = ordered > options.length / 2 || bandsOf(list).length > 0;
      if (list.other?.length || list.carry || options.length < LEAST || !isClosed || isOrder) return [];
      const change = (each: Item) => {
        const added = withChoice(each as Item & ChoiceList, { zh: '其他', en: 'Other' })!;
        return { ...added.item, other: [added.value] };
      };
      return [
        {
          place: `items[${at}].choices`,
          words: both(`${options.length} 个选项，没有“其他”`, `${options.length} choices, and no "other"`),
          mend: {
            words: both('增加“其他（请说明）”', 'add "Other", with words of one’s own'),
            ...(withChoice(list, { zh: '其他', en: 'Other' })
              ? { apply: changeItem(item.code, change) }
              : {}),
          },
        },
      ];
    }),
};
