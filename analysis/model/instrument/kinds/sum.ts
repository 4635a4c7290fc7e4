import { both, type Text } from '../../words.ts';
import type { Item } from '../definition.ts';
import { choiceFields, type ChoiceList, optionsOf } from './choice-list.ts';
import type { ItemKind } from './kind.ts';
import { partColumns } from './multiple.ts';

/** Points shared out among the choices (constant sum): whole numbers that add up to `total`. */
export interface SumItem extends Item, ChoiceList {
  readonly type: 'sum';
  readonly total: number;
  readonly unit?: Text;
}

const { other: _, ...fields } = choiceFields;

function adds(item: SumItem, shares: unknown): shares is number[] {
  return (
    Array.isArray(shares) &&
    shares.length === optionsOf(item).length &&
    shares.every((share) => Number.isInteger(share) && share >= 0) &&
    shares.reduce((total: number, share: number) => total + share, 0) === item.total
  );
}

export const sum: ItemKind<SumItem> = {
  type: 'sum',
  title: both('分配题', 'Constant sum'),
  fields: {
    ...fields,
    total: { title: both('总分', 'Points to share'), input: 'number', min: 1, max: 1_000_000, start: 100 },
    unit: { title: both('单位', 'Unit'), input: 'text', optional: true },
  },
  accepts: (item, answer) =>
    typeof answer === 'object' && answer !== null && 'shares' in answer && adds(item, answer.shares),
  read(item, cell) {
    const shares = cell.split(/[;；|┋,，]/).map(Number);
    return adds(item, shares) ? { shares } : null;
  },
  columns: (item) => partColumns(item, { kind: 'real', level: 'interval', values: [] }),
  cells: (answer, item) =>
    typeof answer === 'object' && 'shares' in answer ? [...answer.shares] : optionsOf(item).map(() => NaN),
  words: (answer, item, pick) =>
    typeof answer === 'object' && 'shares' in answer
      ? optionsOf(item)
          .map(({ label }, at) => `${pick(label)} ${answer.shares[at]}`)
          .join('; ')
      : '',
};
