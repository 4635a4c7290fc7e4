import { both } from '../../words.ts';
import type { Item, Labels } from '../definition.ts';
import { labelsOf } from '../labels.ts';
import { integerCell } from './integer-cell.ts';
import type { ItemKind } from './kind.ts';

/** One of several forms, drawn at random for each respondent on the device (split ballot); conditions name it. */
export interface DrawItem extends Item {
  readonly type: 'draw';
  readonly forms: Labels;
  /** How often each form is drawn; all alike where nothing is said. */
  readonly weights?: readonly number[];
}

/**
 * The form, counted from 1, for a number from 0 to 1.
 *
 * @example
 * drawForm({ forms: { en: ['A', 'B'] }, weights: [3, 1] }, 0.8) // => 2
 */
export function drawForm({ forms, weights }: Pick<DrawItem, 'forms' | 'weights'>, share: number): number {
  const each = weights ?? labelsOf(forms).map(() => 1);
  let left = share * each.reduce((total, weight) => total + weight, 0);
  const at = each.findIndex((weight) => (left -= weight) < 0);
  return (at < 0 ? each.length - 1 : at) + 1;
}

export const draw: ItemKind<DrawItem> = {
  type: 'draw',
  title: both('随机分组', 'Random draw'),
  presence: 'silent',
  fields: {
    forms: { title: both('各组', 'Forms'), input: 'labels' },
    weights: { title: both('权重', 'Weights'), input: 'numbers', optional: true },
  },
  accepts: ({ forms }, answer) =>
    Number.isInteger(answer) && (answer as number) >= 1 && (answer as number) <= labelsOf(forms).length,
  read: ({ forms }, cell) => {
    const value = Number(cell);
    return Number.isInteger(value) && value >= 1 && value <= labelsOf(forms).length ? value : null;
  },
  columns: ({ code, forms }) => [
    {
      name: code,
      pool: 'rows',
      kind: 'integer',
      role: 'background',
      level: 'nominal',
      values: labelsOf(forms).map((label, at) => ({ value: at + 1, label })),
    },
  ],
  cells: (answer) => [integerCell(answer)],
  words: (answer, { forms }, pick) => {
    const label = labelsOf(forms)[Number(answer) - 1];
    return label ? pick(label) : '';
  },
};
