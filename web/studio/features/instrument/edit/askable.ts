import { columnsOf } from '../../../../../analysis/model/instrument/choices.ts';
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
  place: { readonly kind: 'item' | 'block'; readonly code: string },
  itself = false,
): Askable[] {
  const found: Askable[] = [];
  for (const [block, items] of inOrder(definition)) {
    if (place.kind === 'block' && block.code === place.code) return found;
    for (const item of items) {
      const here = place.kind === 'item' && item.code === place.code;
      if (here && !itself) return found;
      found.push(...variablesIn(definition, item));
      if (here) return found;
    }
  }
  return found;
}

function variablesIn(definition: Definition, item: Item): Askable[] {
  try {
    return columnsOf(definition, item).map((column) => ({ item, column }));
  } catch {
    return [];
  }
}
