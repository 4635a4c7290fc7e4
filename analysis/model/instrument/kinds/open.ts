import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import type { ItemKind } from './kind.ts';

/** A question answered in one's own words; each question's texts form a pool of their own. */
export interface OpenItem extends Item {
  readonly type: 'open';
  readonly maxLength: number;
}

export const open: ItemKind<OpenItem> = {
  type: 'open',
  title: both('开放题', 'Open question'),
  fields: {
    maxLength: { title: both('字数上限', 'Most characters'), input: 'number', min: 1, max: 5000 },
  },
  accepts: ({ maxLength }, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'text' in answer &&
    typeof answer.text === 'string' &&
    answer.text !== '' &&
    answer.text.length <= maxLength,
  read: (_, text) => ({ text }),
  characters: ({ maxLength }) => maxLength,
  column: ({ code }) => ({ pool: `open:${code}`, kind: 'text', role: 'open' }),
  cell: (answer) => (typeof answer === 'object' ? answer.text : undefined),
};
