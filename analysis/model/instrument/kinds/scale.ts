import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import { labelsOf } from '../labels.ts';
import { choiceFields } from './choice-list.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemColumn, ItemKind } from './kind.ts';

/** A rating on an option set. A reversed item counts as min + max − x in every score. */
export interface ScaleItem extends Item {
  readonly type: 'scale';
  readonly options: string;
  readonly reverse?: boolean;
  /** A high value is the bad one. */
  readonly adverse?: boolean;
  readonly facet?: string;
  readonly attentionCheck?: { readonly expected: number };
  /** A list of labels unless said otherwise; numbers and stars stand in a row, with the first and the last label. */
  readonly look?: 'list' | 'numbers' | 'stars';
  /** The codes of the options in the file that the item came from, by value. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** The fields of every item that is rated on an option set. */
export const ratedFields = {
  options: { title: both('选项组', 'Option set'), input: 'optionSet' },
  reverse: { title: both('反向计分', 'Reverse-keyed'), input: 'switch', optional: true },
  adverse: { title: both('高分是坏消息', 'A high value is bad news'), input: 'switch', optional: true },
  facet: { title: both('子维度', 'Facet'), input: 'code', optional: true },
  sources: choiceFields.sources,
} as const;

type Rated = Pick<ScaleItem, 'options' | 'reverse'>;

/** How every item on an option set is answered and counts. */
export const rated = {
  choices({ optionSets }, { options }) {
    const set = optionSets[options]!;
    const labels = labelsOf(set);
    return set.values.map((answer, at) => ({ answer, label: labels[at]! }));
  },
  rating({ optionSets }, { options, reverse = false }) {
    const { values } = optionSets[options]!;
    return { options, range: [values[0]!, values.at(-1)!], reversed: reverse };
  },
} as const satisfies Pick<ItemKind<Item & Rated>, 'choices' | 'rating'>;

/** A column of ratings, a byte each. */
export const ratedColumn = (name: string): Omit<ItemColumn, 'values'> => ({
  name,
  pool: 'rows',
  kind: 'integer',
  role: 'item',
  level: 'ordinal',
});

export const scale: ItemKind<ScaleItem> = {
  type: 'scale',
  title: both('评分题', 'Rating'),
  fields: {
    ...ratedFields,
    attentionCheck: {
      title: both('注意力检测', 'Attention check'),
      input: 'group',
      optional: true,
      fields: { expected: { title: both('应选的值', 'Value to choose'), input: 'option' } },
    },
    look: {
      title: both('样式', 'Look'),
      input: 'oneOf',
      optional: true,
      of: { list: both('列表', 'List'), numbers: both('数字', 'Numbers'), stars: both('星级', 'Stars') },
    },
  },
  choices: (asked, item) => rated.choices(asked, item),
  rating: (asked, item) => ({ ...rated.rating(asked, item), ...item.attentionCheck }),
  columns: (item, asked) => [
    {
      ...ratedColumn(item.code),
      role: item.attentionCheck ? 'check' : 'item',
      values: rated.choices(asked, item).map(({ answer: value, label }) => ({ value, label })),
    },
  ],
  cells: (answer) => [integerCell(answer)],
};
