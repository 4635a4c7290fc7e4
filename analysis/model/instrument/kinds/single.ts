import { both } from '../../words.ts';
import type { Item, Labels } from '../definition.ts';
import { labelsOf } from '../labels.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';

/** One choice of several, by its position from 1; `detached` answers are kept without any key to the others. */
export interface SingleItem extends Item {
  readonly type: 'single';
  readonly storage: 'linked' | 'detached';
  readonly choices: Labels;
}

export const single: ItemKind<SingleItem> = {
  type: 'single',
  title: both('单选题', 'Single choice'),
  fields: {
    choices: { title: both('选项', 'Choices'), input: 'labels' },
    storage: {
      title: both('存储方式', 'Storage'),
      input: 'oneOf',
      of: { linked: both('与答卷相连', 'With the answers'), detached: both('分离保存', 'Detached') },
    },
  },
  choices: (_, { choices }) => labelsOf(choices).map((label, at) => ({ answer: at + 1, label })),
  column: ({ code, storage }) => ({
    pool: storage === 'detached' ? `detached:${code}` : 'rows',
    kind: 'integer',
    role: 'background',
  }),
  cell: integerCell,
};
