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
  const { dontKnow, preferNotToSay } = definition;
  const offered = kindOf(item, kinds).choices?.(definition, item);
  if (!offered) return [];
  const unsure: Choice[] = dontKnow.items.includes(item.code)
    ? [{ answer: 'dontKnow', label: dontKnowLabel(definition) }]
    : [];
  return [
    ...offered.filter(({ label }) => !same(label, preferNotToSay)),
    ...unsure,
    { answer: 'preferNotToSay', label: preferNotToSay },
  ];
}

/** Lists of choices often end in their own "prefer not to say", which is no category but a missing answer. */
function same(left: Text, right: Text): boolean {
  return Object.entries(right).every(([language, words]) => left[language] === words);
}

/** How an item counts in scores; null when its kind cannot be scored. */
export function ratingOf(definition: Asked, item: Item, kinds = itemKinds): Rating | null {
  return kindOf(item, kinds).rating?.(definition, item) ?? null;
}

/** The column of a release that holds the answers to an item. */
export function columnOf(definition: Asked, item: Item, kinds = itemKinds): ItemColumn {
  const values = choicesOf(definition, item, kinds).flatMap(({ answer, label }) =>
    typeof answer === 'number' ? [{ value: answer, label }] : [],
  );
  return { ...kindOf(item, kinds).column(item), name: item.code, values };
}
