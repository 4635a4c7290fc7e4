import type { Value } from '../expression/syntax.ts';
import { isMissingInteger } from '../dataset/missing.ts';
import type { Answers } from './answers.ts';
import type { Asked, Item } from './definition.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import type { Cell } from './kinds/kind.ts';

/** What a condition can name: a column of an item. */
export interface Variable {
  readonly item: Item;
  readonly type: 'number' | 'text';
  readonly read: (answers: Answers) => Value;
}

/** The columns of all items by name; those of a kind with one column bear the item's code. */
export function variablesOf(asked: Asked, kinds = itemKinds): Map<string, Variable> {
  return new Map(
    asked.items.flatMap((item) => {
      const kind = kindOf(item, kinds);
      return kind.columns(item, asked).map((column, at): [string, Variable] => [
        column.name,
        {
          item,
          type: column.kind === 'text' ? 'text' : 'number',
          read: (answers) => valueOf(kind.cells(answers[item.code], item, asked)[at], column.kind),
        },
      ]);
    }),
  );
}

function valueOf(cell: Cell, kind: 'integer' | 'real' | 'text'): Value {
  if (cell === undefined) return null;
  if (kind === 'text') return String(cell);
  const value = Number(cell);
  return Number.isNaN(value) || (kind === 'integer' && isMissingInteger(value)) ? null : value;
}
