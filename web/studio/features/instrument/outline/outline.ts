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

/** The rows of the outline: those of blocks that did not change stay the very same, so that nothing of them is drawn again. */
export class OutlineRows {
  readonly #rows = new WeakMap<Item, OutlineBlock['rows'][number]>();
  #last: readonly OutlineBlock[] = [];

  /** The blocks with the items that say what is searched for, in code or in any text; all where nothing is searched. */
  of(definition: Definition, search: string): readonly OutlineBlock[] {
    const words = search.trim().toLowerCase();
    const says = (item: Item) =>
      [item.code, ...Object.values(item.text)].some((text) => text.toLowerCase().includes(words));
    this.#last = inOrder(definition)
      .map(([block, items]) => ({
        id: block.code,
        block,
        rows: (words ? items.filter(says) : items).map((item) => this.#rowOf(item)),
        count: items.length,
      }))
      .filter(({ rows }) => words === '' || rows.length > 0)
      .map((entry) => this.#last.find((before) => isSame(before, entry)) ?? entry);
    return this.#last;
  }

  #rowOf(item: Item): OutlineBlock['rows'][number] {
    const row = this.#rows.get(item) ?? { id: item.code, item };
    this.#rows.set(item, row);
    return row;
  }
}

const isSame = (before: OutlineBlock, now: OutlineBlock) =>
  before.block === now.block &&
  before.rows.length === now.rows.length &&
  before.rows.every((row, at) => row === now.rows[at]);

/** Everything that the arrows walk over, in order. */
export function partsOf(blocks: readonly OutlineBlock[], closed: ReadonlySet<string>): Part[] {
  return blocks.flatMap(({ block, rows }) => [
    { kind: 'block' as const, code: block.code },
    ...(closed.has(block.code) ? [] : rows.map(({ item }) => ({ kind: 'item' as const, code: item.code }))),
  ]);
}
