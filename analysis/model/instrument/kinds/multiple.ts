import { both, type Text } from '../../words.ts';
import type { Item } from '../definition.ts';
import {
  choiceFields,
  type ChoiceList,
  distinctValues,
  optionNamed,
  optionsOf,
  otherCharacters,
  otherColumns,
  partName,
  sound,
} from './choice-list.ts';
import { missingCells } from './integer-cell.ts';
import type { ItemColumn, ItemKind } from './kind.ts';

/** Any number of choices, between `least` and `most`; an exclusive choice stands alone. */
export interface MultipleItem extends Item, ChoiceList {
  readonly type: 'multiple';
  readonly least?: number;
  readonly most?: number;
  readonly exclusive?: readonly number[];
}

const yesNo = [
  { value: 0, label: both('未选', 'Not chosen') },
  { value: 1, label: both('已选', 'Chosen') },
];

/** A column for each choice of a list. */
export function partColumns(
  item: Item & ChoiceList,
  column: Pick<ItemColumn, 'level' | 'values'> & Partial<ItemColumn>,
): ItemColumn[] {
  return optionsOf(item).map(({ value, label }) => ({
    name: partName(item, value),
    pool: 'rows',
    kind: 'integer',
    role: 'item',
    part: label,
    ...column,
  }));
}

/** The labels of some choices, in the order of their values given. */
export const labelsFor = (item: ChoiceList, values: readonly number[], pick: (text: Text) => string) =>
  values.map((value) => {
    const option = optionsOf(item).find((each) => each.value === value);
    return option ? pick(option.label) : '';
  });

/** How services write several choices into one cell. */
const BETWEEN = /[;；|┋,，、\n]/;

/** The values that a cell with several choices names, or null. */
export function valuesNamed(item: ChoiceList, cell: string): number[] | null {
  const named = cell
    .split(BETWEEN)
    .filter((part) => part.trim() !== '')
    .map((part) => optionNamed(item, part)?.value);
  return named.length > 0 && named.every((value) => value !== undefined) ? named : null;
}

function allows({ exclusive = [], least = 1, most = Infinity }: MultipleItem, choices: readonly number[]) {
  const alone = choices.some((value) => exclusive.includes(value));
  return alone ? choices.length === 1 : choices.length >= least && choices.length <= most;
}

export const multiple: ItemKind<MultipleItem> = {
  type: 'multiple',
  title: both('多选题', 'Multiple choice'),
  fields: {
    ...choiceFields,
    least: { title: both('至少选几项', 'Fewest choices'), input: 'number', min: 1, max: 500, optional: true },
    most: { title: both('至多选几项', 'Most choices'), input: 'number', min: 1, max: 500, optional: true },
    exclusive: { title: both('互斥选项', 'Choices that stand alone'), input: 'values', optional: true },
  },
  accepts: (item, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'choices' in answer &&
    distinctValues(item, answer.choices) &&
    allows(item, answer.choices) &&
    (!('text' in answer) ||
      (sound(answer.text) && answer.choices.some((value) => item.other?.includes(value)))),
  read(item, cell) {
    const choices = valuesNamed(item, cell);
    return choices && new Set(choices).size === choices.length && allows(item, choices) ? { choices } : null;
  },
  characters: otherCharacters,
  columns: (item) => [
    ...partColumns(item, { level: 'nominal', values: yesNo, set: item.code }),
    ...otherColumns(item),
  ],
  cells(answer, item) {
    const options = optionsOf(item);
    const given = typeof answer === 'object' && 'choices' in answer ? answer : null;
    const marks =
      (given ? null : missingCells(answer, options.length)) ??
      options.map(({ value }) => (given?.choices.includes(value) ? 1 : 0));
    return item.other?.length ? [...marks, given?.text] : marks;
  },
  words: (answer, item, pick) =>
    typeof answer === 'object' && 'choices' in answer
      ? [...labelsFor(item, answer.choices, pick), ...(answer.text ? [answer.text] : [])].join('; ')
      : '',
};
