import { both, type Text } from '../../words.ts';
import type { Item } from '../definition.ts';
import { fitsByte, storageField } from './choice-list.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';

/** A number typed in, from `min` to `max` with at most so many decimals. */
export interface NumberItem extends Item {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly decimals?: number;
  readonly unit?: Text;
  readonly storage: 'linked' | 'detached';
}

export function isNumber({ min, max, decimals = 0 }: NumberItem, value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max) return false;
  return Number(value.toFixed(decimals)) === value;
}

const isByte = ({ min, max, decimals = 0 }: NumberItem) => decimals === 0 && fitsByte([min, max]);

export const number: ItemKind<NumberItem> = {
  type: 'number',
  title: both('数字题', 'Number'),
  fields: {
    min: { title: both('最小值', 'Lowest'), input: 'decimal', start: 0 },
    max: { title: both('最大值', 'Highest'), input: 'decimal', start: 100 },
    decimals: { title: both('小数位数', 'Decimals'), input: 'number', min: 0, max: 6, optional: true },
    unit: { title: both('单位', 'Unit'), input: 'text', optional: true },
    ...storageField,
  },
  accepts: isNumber,
  read: (item, cell) => (cell.trim() !== '' && isNumber(item, Number(cell)) ? Number(cell) : null),
  columns: (item) => [
    {
      name: item.code,
      pool: item.storage === 'detached' ? `detached:${item.code}` : 'rows',
      kind: isByte(item) ? 'integer' : 'real',
      role: 'background',
      level: 'interval',
      values: [],
    },
  ],
  cells: (answer, item) => [isByte(item) ? integerCell(answer) : typeof answer === 'number' ? answer : NaN],
  words(answer, { unit }, pick) {
    if (typeof answer !== 'number') return '';
    return unit ? `${answer} ${pick(unit)}` : String(answer);
  },
};
