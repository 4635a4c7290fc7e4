import type { Asked, Block, Item } from './definition.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import type { Path } from './path.ts';
import { randomFrom, shuffleBut } from './random.ts';

/** One screen: an item within its block. */
export interface Card {
  readonly item: Item;
  readonly block: Block;
}

/**
 * The cards of one respondent, whatever is answered: blocks and items in their order, shuffled ones in an order that depends on
 * the seed alone, so that a reload shows the same questionnaire. Items that nobody sees have none.
 *
 * @example
 * const items = ['A', 'B', 'C', 'D'].map((code) => ({ code, block: 'X', type: 'open' }));
 * const order = (seed) => layCards({ blocks: [{ code: 'X', randomise: true }], items }, seed).map(({ item }) => item.code);
 * order(1) // => order(1)
 * order(1).toSorted() // => ['A', 'B', 'C', 'D']
 */
export function layCards(
  { blocks, items, shuffledBlocks = [] }: Asked,
  seed: number,
  kinds = itemKinds,
): Card[] {
  const random = randomFrom(seed);
  const seen = items.filter((item) => kindOf(item, kinds)?.presence !== 'silent');
  const cards = new Map(
    blocks.map((block) => {
      const own = seen.filter((item) => item.block === block.code);
      const laid = block.randomise
        ? shuffleBut(own, ({ code }) => block.fixed?.includes(code) ?? false, random)
        : own;
      return [block.code, laid.map((item): Card => ({ item, block }))];
    }),
  );
  const order = shuffleBut(blocks, ({ code }) => !shuffledBlocks.includes(code), random);
  return order.flatMap(({ code }) => cards.get(code)!);
}

/** The cards that a path leads over. */
export const cardsOn = (cards: readonly Card[], { shown }: Pick<Path, 'shown'>): Card[] =>
  cards.filter(({ item }) => shown.has(item.code));
