import type { ReadChoice } from './choice-texts.ts';
import type { Heads } from './rating-heads.ts';

/** Heads as choices. */
export function choicesOfHeads({ values, labels }: Heads): ReadChoice[] {
  return values.map((value, at) => ({
    line: 0,
    value,
    label: String(value),
    text: labels[at]!,
    other: false,
    exclusive: false,
  }));
}
