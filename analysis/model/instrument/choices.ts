import type { Text } from '../words.ts';
import type { Asked, Item } from './definition.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import type { Choice, ItemColumn, Rating } from './kinds/kind.ts';
import { dontKnowLabel } from './labels.ts';

/**
 * Everything that may be chosen for an item, in the order shown: what its kind offers, "don't know" where it is offered,
 * "prefer not to say" always. Kinds that are answered in another way offer none.
 */
export function choicesOf(definition: Asked, item: Item, kinds = itemKinds): Choice[] {
  const offered = kindOf(item, kinds).choices?.(definition, item);
  if (!offered) return [];
  return [...offered.filter(({ label }) => !isRefusal(definition, label)), ...reasonsOf(definition, item)];
}

/** What may be chosen instead of an answer to any item: "don't know" where it is offered, "prefer not to say" always. */
export function reasonsOf(definition: Asked, item: Item): Choice[] {
  const { dontKnow, preferNotToSay } = definition;
  const unsure: Choice[] = dontKnow.items.includes(item.code)
    ? [{ answer: 'dontKnow', label: dontKnowLabel(definition) }]
    : [];
  return [...unsure, { answer: 'preferNotToSay', label: preferNotToSay }];
}

/** Lists of choices often end in their own "prefer not to say", which is no category but a missing answer. */
export function isRefusal({ preferNotToSay }: Pick<Asked, 'preferNotToSay'>, label: Text): boolean {
  return Object.entries(preferNotToSay).every(([language, words]) => label[language] === words);
}

/** How an item counts in scores; null when its kind cannot be scored. */
export function ratingOf(definition: Asked, item: Item, kinds = itemKinds): Rating | null {
  return kindOf(item, kinds).rating?.(definition, item) ?? null;
}

/** The columns of a release that hold the answers to an item. A label that means "prefer not to say" is no category. */
export function columnsOf(definition: Asked, item: Item, kinds = itemKinds): ItemColumn[] {
  return kindOf(item, kinds)
    .columns(item, definition)
    .map((column) => ({
      ...column,
      values: column.values.filter(({ label }) => !isRefusal(definition, label)),
    }));
}
