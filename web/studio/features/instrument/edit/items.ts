import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';

/** Where something is put: before an item of a block, or at the end of the block. */
export interface Spot {
  readonly block: string;
  readonly before: string | null;
}

export function updateItem(definition: Definition, code: string, change: (item: Item) => Item): Definition {
  return { ...definition, items: definition.items.map((item) => (item.code === code ? change(item) : item)) };
}

export function insertItems(definition: Definition, items: readonly Item[], spot: Spot): Definition {
  const placed = items.map((item) => ({ ...item, block: spot.block }));
  const at = placeOf(definition.items, spot);
  return { ...definition, items: definition.items.toSpliced(at, 0, ...placed) };
}

function placeOf(items: readonly Item[], { block, before }: Spot): number {
  const at = items.findIndex(({ code }) => code === before);
  return at >= 0 ? at : items.findLastIndex((item) => item.block === block) + 1 || items.length;
}

/** The spot behind an item. */
export function spotAfter({ items }: Definition, code: string): Spot {
  const at = items.findIndex((item) => item.code === code);
  const { block } = items[at]!;
  const next = items.slice(at + 1).find((item) => item.block === block);
  return { block, before: next?.code ?? null };
}

/** Items keep their order among themselves. */
export function moveItems(definition: Definition, codes: readonly string[], spot: Spot): Definition {
  const moves = (item: Item) => codes.includes(item.code);
  // The spot stands before something that stays.
  const from = definition.items.findIndex(({ code }) => code === spot.before);
  const stays =
    from < 0
      ? undefined
      : definition.items.slice(from).find((item) => item.block === spot.block && !moves(item));
  const rest = { ...definition, items: definition.items.filter((item) => !moves(item)) };
  const moved = insertItems(rest, definition.items.filter(moves), {
    block: spot.block,
    before: stays?.code ?? null,
  });
  return withoutStrays(moved);
}

/** Moves items by one place, over the border of a block too. */
export function shiftItems(definition: Definition, codes: readonly string[], by: 1 | -1): Definition {
  const { blocks, items } = definition;
  const edge = by === 1 ? codes.at(-1) : codes[0];
  const own = items.find(({ code }) => code === edge);
  if (!own) return definition;
  const siblings = items.filter(
    ({ block, code }) => block === own.block && (code === edge || !codes.includes(code)),
  );
  const at = siblings.indexOf(own);
  const blockAt = blocks.findIndex(({ code }) => code === own.block);
  if (by === -1) {
    const before = siblings[at - 1];
    if (before) return moveItems(definition, codes, { block: own.block, before: before.code });
    const above = blocks[blockAt - 1];
    return above ? moveItems(definition, codes, { block: above.code, before: null }) : definition;
  }
  if (siblings[at + 1])
    return moveItems(definition, codes, { block: own.block, before: siblings[at + 2]?.code ?? null });
  const below = blocks[blockAt + 1];
  if (!below) return definition;
  const first = items.find(({ block }) => block === below.code);
  return moveItems(definition, codes, { block: below.code, before: first?.code ?? null });
}

/** Conditions that name what is gone stay, and are listed as faults; lists of codes forget it. */
export function removeItems(definition: Definition, codes: readonly string[]): Definition {
  const stays = (code: string) => !codes.includes(code);
  return withoutStrays({
    ...definition,
    items: definition.items.filter(({ code }) => stays(code)),
    dontKnow: { ...definition.dontKnow, items: definition.dontKnow.items.filter(stays) },
    scales: definition.scales.map((scale) => ({ ...scale, items: scale.items.filter(stays) })),
  });
}

/** A block fixes the places of its own items only. */
function withoutStrays(definition: Definition): Definition {
  const home = new Map(definition.items.map(({ code, block }) => [code, block]));
  const strays = definition.blocks.some(({ code, fixed }) => fixed?.some((each) => home.get(each) !== code));
  if (!strays) return definition;
  return {
    ...definition,
    blocks: definition.blocks.map((block) =>
      block.fixed ? { ...block, fixed: block.fixed.filter((each) => home.get(each) === block.code) } : block,
    ),
  };
}
