import type { Asked, Block, Item } from './definition.ts';

/** One screen: an item within its block. */
export interface Card {
  readonly item: Item;
  readonly block: Block;
}

/**
 * The cards of one respondent: blocks in their order, the items of a randomised block in an order that depends on the
 * seed alone, so that a reload shows the same questionnaire.
 *
 * @example
 * const items = ['A', 'B', 'C', 'D'].map((code) => ({ code, block: 'X' }));
 * const order = (seed) => layCards({ blocks: [{ code: 'X', randomise: true }], items }, seed).map(({ item }) => item.code);
 * order(1) // => order(1)
 * order(1).toSorted() // => ['A', 'B', 'C', 'D']
 */
export function layCards({ blocks, items }: Asked, seed: number): Card[] {
  const random = randomFrom(seed);
  return blocks.flatMap((block) => {
    const own = items.filter((item) => item.block === block.code);
    if (block.randomise) shuffle(own, random);
    return own.map((item) => ({ item, block }));
  });
}

function shuffle(entries: unknown[], random: () => number): void {
  for (let last = entries.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [entries[last], entries[other]] = [entries[other], entries[last]];
  }
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty to lay out a page. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
