import type { Block, Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { inOrder } from '../../../../../analysis/model/instrument/path.ts';
import type { Part } from '../selection.svelte.ts';

/** A block of the outline with those of its items that are shown. */
export interface OutlineBlock {
  readonly id: string;
  readonly block: Block;
  readonly rows: readonly { readonly id: string; readonly item: Item }[];
  readonly count: number;
}

/** The blocks with the items that say what is searched for, in code or in any text; all where nothing is searched. */
export function outlineOf(definition: Definition, search: string): OutlineBlock[] {
  const words = search.trim().toLowerCase();
  const says = (item: Item) =>
    [item.code, ...Object.values(item.text)].some((text) => text.toLowerCase().includes(words));
  return inOrder(definition)
    .map(([block, items]) => ({
      id: block.code,
      block,
      rows: (words ? items.filter(says) : items).map((item) => ({ id: item.code, item })),
      count: items.length,
    }))
    .filter(({ rows }) => words === '' || rows.length > 0);
}

/** Everything that the arrows walk over, in order. */
export function partsOf(blocks: readonly OutlineBlock[], closed: ReadonlySet<string>): Part[] {
  return blocks.flatMap(({ block, rows }) => [
    { kind: 'block' as const, code: block.code },
    ...(closed.has(block.code) ? [] : rows.map(({ item }) => ({ kind: 'item' as const, code: item.code }))),
  ]);
}
