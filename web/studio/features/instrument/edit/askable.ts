import { columnsOf } from '../../../../../analysis/model/instrument/choices.ts';
import { lookingBack } from '../../../../../analysis/model/instrument/conditions.ts';
import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import type { ItemColumn } from '../../../../../analysis/model/instrument/kinds/kind.ts';
import { inOrder } from '../../../../../analysis/model/instrument/path.ts';

/** A variable that a condition can name. */
export interface Askable {
  readonly item: Item;
  readonly column: ItemColumn;
}

/** Everything asked before an item or a block, in the order of the questionnaire; with `itself`, the item too. */
export function askableBefore(
  definition: Definition,
  { kind, code }: { readonly kind: 'item' | 'block'; readonly code: string },
  itself = false,
): Askable[] {
  const { before, beforeItem } = lookingBack(definition);
  const item = kind === 'item' ? definition.items.find((each) => each.code === code) : undefined;
  const block = definition.blocks.find((each) => each.code === (item?.block ?? code));
  if (!block) return [];
  const sees = item ? beforeItem(item, block) : before(block);
  return inOrder(definition)
    .flatMap(([, items]) => items)
    .filter((each) => (each === item ? itself : sees(each)))
    .flatMap((each) => variablesIn(definition, each));
}

/** Whether no item at all is asked before an item or a block. */
export function isAskedFirst(
  definition: Definition,
  { kind, code }: { readonly kind: 'item' | 'block'; readonly code: string },
): boolean {
  const { before, beforeItem } = lookingBack(definition);
  const item = kind === 'item' ? definition.items.find((each) => each.code === code) : undefined;
  const block = definition.blocks.find((each) => each.code === (item?.block ?? code));
  return !block || !definition.items.some(item ? beforeItem(item, block) : before(block));
}

function variablesIn(definition: Definition, item: Item): Askable[] {
  try {
    return columnsOf(definition, item).map((column) => ({ item, column }));
  } catch {
    return [];
  }
}
