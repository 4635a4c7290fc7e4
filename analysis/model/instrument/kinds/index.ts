import type { Item } from '../definition.ts';
import type { ItemKind } from './kind.ts';
import { open } from './open.ts';
import { scale } from './scale.ts';
import { single } from './single.ts';

/** Every kind of item that can be asked. A new one is a file beside these and a line here. */
export const itemKinds: readonly ItemKind[] = [scale, single, open];

/** The declaration of an item's kind. */
export function kindOf({ type }: Pick<Item, 'type'>, kinds = itemKinds): ItemKind {
  return kinds.find((kind) => kind.type === type)!;
}
