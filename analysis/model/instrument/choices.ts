import type { Answer } from './answers.ts';
import type { Asked, Bilingual, Item } from './definition.ts';

/** One line that a respondent can choose. */
export interface Choice {
  readonly answer: Answer;
  readonly label: Bilingual;
}

/**
 * Everything that may be chosen for a closed item, in the order shown: its options, "don't know" where it is offered,
 * "prefer not to say" always. Open items offer none.
 */
export function choicesOf(definition: Asked, item: Item): Choice[] {
  const { dontKnow, preferNotToSay } = definition;
  if (item.type === 'open') return [];
  const options = optionsOf(definition, item).filter(({ label }) => !same(label, preferNotToSay));
  const unsure: Choice[] = dontKnow.items.includes(item.code)
    ? [{ answer: 'dontKnow', label: dontKnow }]
    : [];
  return [...options, ...unsure, { answer: 'preferNotToSay', label: preferNotToSay }];
}

function optionsOf({ optionSets }: Asked, item: Exclude<Item, { type: 'open' }>): Choice[] {
  const labels = item.type === 'scale' ? optionSets[item.options]! : item.choices;
  const values = item.type === 'scale' ? optionSets[item.options]!.values : labels.en.map((_, at) => at + 1);
  return values.map((answer, at) => ({
    answer,
    label: { 'zh-CN': labels['zh-CN'][at]!, en: labels.en[at]! },
  }));
}

/** Lists of choices often end in their own "prefer not to say", which is no category but a missing answer. */
function same(left: Bilingual, right: Bilingual): boolean {
  return left['zh-CN'] === right['zh-CN'] && left.en === right.en;
}

/** The lowest and the highest value of an item's option set: what reversal turns around. */
export function rangeOf({ optionSets }: Asked, options: string): readonly [number, number] {
  const { values } = optionSets[options]!;
  return [values[0]!, values.at(-1)!];
}
