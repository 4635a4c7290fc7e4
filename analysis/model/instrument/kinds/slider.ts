import { both, type Text } from '../../words.ts';
import type { Item } from '../definition.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';
import { ratedColumn } from './scale.ts';

/** A whole number on a line, in steps from `min` to `max`. Nothing is chosen until it is touched. */
export interface SliderItem extends Item {
  readonly type: 'slider';
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly left?: Text;
  readonly right?: Text;
  readonly reverse?: boolean;
  readonly adverse?: boolean;
}

/** Whether a line of whole numbers can be drawn: cells hold a byte. */
export const fitsLine = (min: number, max: number, step: number): boolean =>
  [min, max, step].every(Number.isInteger) &&
  min >= -120 &&
  max <= 127 &&
  min < max &&
  step >= 1 &&
  step <= 100;

const stands = ({ min, max, step = 1 }: SliderItem, value: unknown): value is number =>
  typeof value === 'number' && value >= min && value <= max && Number.isInteger((value - min) / step);

export const slider: ItemKind<SliderItem> = {
  type: 'slider',
  title: both('滑块题', 'Slider'),
  fields: {
    min: { title: both('最小值', 'Lowest'), input: 'number', min: -120, max: 126, start: 0 },
    max: { title: both('最大值', 'Highest'), input: 'number', min: -119, max: 127, start: 100 },
    step: { title: both('步长', 'Step'), input: 'number', min: 1, max: 100, optional: true },
    left: { title: both('左端标签', 'Label on the left'), input: 'text', optional: true },
    right: { title: both('右端标签', 'Label on the right'), input: 'text', optional: true },
    reverse: { title: both('反向计分', 'Reverse-keyed'), input: 'switch', optional: true },
    adverse: { title: both('高分是坏消息', 'A high value is bad news'), input: 'switch', optional: true },
  },
  accepts: stands,
  read: (item, cell) => (cell.trim() !== '' && stands(item, Number(cell)) ? Number(cell) : null),
  rating: (_, { min, max, reverse = false }) => ({
    options: `slider ${min} ${max}`,
    range: [min, max],
    reversed: reverse,
  }),
  columns: ({ code }) => [{ ...ratedColumn(code), level: 'interval', values: [] }],
  cells: (answer) => [integerCell(answer)],
  words: String,
};
