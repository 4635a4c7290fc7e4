import { both, type Text } from '../../words.ts';
import type { Item } from '../definition.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';

/** A sentence that is agreed to or not, such as a further consent. */
export interface TickItem extends Item {
  readonly type: 'tick';
  readonly label: Text;
}

const values = [
  { value: 0, label: both('未同意', 'Not agreed') },
  { value: 1, label: both('同意', 'Agreed') },
];

export const tick: ItemKind<TickItem> = {
  type: 'tick',
  title: both('勾选同意', 'Tick to agree'),
  fields: { label: { title: both('同意的内容', 'What is agreed to'), input: 'text' } },
  accepts: (_, answer) => answer === 0 || answer === 1,
  read: (_, cell) => (cell === '0' || cell === '1' ? Number(cell) : null),
  columns: ({ code }) => [
    { name: code, pool: 'rows', kind: 'integer', role: 'background', level: 'nominal', values },
  ],
  cells: (answer) => [integerCell(answer)],
  words: (answer, { label }, pick) => (answer === 1 ? `✓ ${pick(label)}` : '–'),
};
