import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import type { ItemKind } from './kind.ts';

/** A number made of earlier answers, for conditions and texts; it is computed again from the answers wherever it is needed. */
export interface ComputedItem extends Item {
  readonly type: 'computed';
  readonly formula: string;
}

export const computed: ItemKind<ComputedItem> = {
  type: 'computed',
  title: both('计算值', 'Computed value'),
  presence: 'silent',
  fields: { formula: { title: both('公式', 'Formula'), input: 'expression' } },
  formula: ({ formula }) => formula,
  columns: ({ code }) => [
    { name: code, pool: 'rows', kind: 'real', role: 'score', level: 'interval', values: [] },
  ],
  cells: (answer) => [typeof answer === 'number' ? answer : NaN],
  words: String,
};
