import { both } from '../../words.ts';
import type { Absence, Answer } from '../answers.ts';
import type { Item } from '../definition.ts';
import {
  choiceFields,
  type ChoiceList,
  fitsByte,
  optionsOf,
  otherCharacters,
  otherColumns,
  sound,
  storageField,
} from './choice-list.ts';
import { integerCell } from './integer-cell.ts';
import type { Cell, ItemKind } from './kind.ts';

/** One choice of several; `detached` answers are kept without any key to the others. */
export interface SingleItem extends Item, ChoiceList {
  readonly type: 'single' | 'dropdown';
  readonly storage: 'linked' | 'detached';
}

/** The value chosen, or why there is none. */
function chosen(answer: Answer | Absence | undefined): number | Answer | Absence | undefined {
  return typeof answer === 'object' && 'choice' in answer ? answer.choice : answer;
}

/** What is common to every kind of which one choice is taken. */
export const oneChoice: Omit<ItemKind<SingleItem>, 'type' | 'title'> = {
  fields: { ...choiceFields, ...storageField },
  choices: (_, item) => optionsOf(item).map(({ value, label }) => ({ answer: value, label })),
  accepts: ({ other }, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'choice' in answer &&
    'text' in answer &&
    sound(answer.text) &&
    (other ?? []).some((value) => value === answer.choice),
  characters: otherCharacters,
  columns(item) {
    const values = optionsOf(item);
    return [
      {
        name: item.code,
        pool: item.storage === 'detached' ? `detached:${item.code}` : 'rows',
        kind: fitsByte(values.map(({ value }) => value)) ? 'integer' : 'real',
        role: 'background',
        level: 'nominal',
        values,
      },
      ...otherColumns(item),
    ];
  },
  cells(answer, item) {
    const value = chosen(answer);
    const byte = fitsByte(optionsOf(item).map((option) => option.value));
    const cell: Cell = byte ? integerCell(value) : typeof value === 'number' ? value : NaN;
    if (!item.other?.length) return [cell];
    return [cell, typeof answer === 'object' && 'text' in answer ? answer.text : undefined];
  },
  words(answer, item, pick) {
    const option = optionsOf(item).find(({ value }) => value === chosen(answer));
    const label = option ? pick(option.label) : '';
    return typeof answer === 'object' && 'text' in answer ? `${label} – ${answer.text}` : label;
  },
};

export const single: ItemKind<SingleItem> = {
  ...oneChoice,
  type: 'single',
  title: both('单选题', 'Single choice'),
};
