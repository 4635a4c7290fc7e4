import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import type { ItemKind } from './kind.ts';

/** A question answered in one's own words; each question's texts form a pool of their own. */
export interface OpenItem extends Item {
  readonly type: 'open';
  readonly maxLength: number;
  /** One line instead of a field that grows. */
  readonly short?: boolean;
}

export const open: ItemKind<OpenItem> = {
  type: 'open',
  title: both('开放题', 'Open question'),
  fields: {
    maxLength: { title: both('字数上限', 'Most characters'), input: 'number', min: 1, max: 5000, start: 500 },
    short: { title: both('只有一行', 'One line'), input: 'switch', optional: true },
  },
  accepts: ({ maxLength }, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'text' in answer &&
    typeof answer.text === 'string' &&
    answer.text !== '' &&
    answer.text.length <= maxLength,
  read: ({ maxLength }, text) => (text.length <= maxLength ? { text } : null),
  characters: ({ maxLength }) => maxLength,
  columns: ({ code }) => [
    { name: code, pool: `open:${code}`, kind: 'text', role: 'open', level: 'nominal', values: [] },
  ],
  cells: (answer) => [typeof answer === 'object' && 'text' in answer ? answer.text : undefined],
  words: (answer) => (typeof answer === 'object' && 'text' in answer ? answer.text : ''),
};
