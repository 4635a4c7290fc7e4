import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import { labelsOf } from '../labels.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';

/** A rating on an option set. A reversed item counts as min + max − x in every score. */
export interface ScaleItem extends Item {
  readonly type: 'scale';
  readonly options: string;
  readonly reverse?: boolean;
  /** A high value is the bad one. */
  readonly adverse?: boolean;
  readonly facet?: string;
  readonly attentionCheck?: { readonly expected: number };
}

export const scale: ItemKind<ScaleItem> = {
  type: 'scale',
  title: both('评分题', 'Rating'),
  fields: {
    options: { title: both('选项组', 'Option set'), input: 'optionSet' },
    reverse: { title: both('反向计分', 'Reverse-keyed'), input: 'switch', optional: true },
    adverse: { title: both('高分是坏消息', 'A high value is bad news'), input: 'switch', optional: true },
    facet: { title: both('子维度', 'Facet'), input: 'code', optional: true },
    attentionCheck: {
      title: both('注意力检测', 'Attention check'),
      input: 'group',
      optional: true,
      fields: { expected: { title: both('应选的值', 'Value to choose'), input: 'option' } },
    },
  },
  choices({ optionSets }, { options }) {
    const set = optionSets[options]!;
    const labels = labelsOf(set);
    return set.values.map((answer, at) => ({ answer, label: labels[at]! }));
  },
  rating({ optionSets }, { options, reverse = false, attentionCheck }) {
    const { values } = optionSets[options]!;
    const range = [values[0]!, values.at(-1)!] as const;
    return { options, range, reversed: reverse, ...attentionCheck };
  },
  column: ({ attentionCheck }) => ({
    pool: 'rows',
    kind: 'integer',
    role: attentionCheck ? 'check' : 'item',
  }),
  cell: integerCell,
};
