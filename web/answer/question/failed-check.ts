import type { Answer } from '../../../analysis/model/instrument/answers.ts';
import type { Check, Item } from '../../../analysis/model/instrument/definition.ts';
import type { Path } from '../../../analysis/model/instrument/path.ts';

/** The first check that an answer fails. Whoever gives none is not checked, nor is what cannot be told. */
export function failedCheck(item: Item, answer: Answer | undefined, path: Path): Check | undefined {
  if (answer === undefined || answer === 'preferNotToSay' || answer === 'dontKnow') return undefined;
  return item.checks?.find(({ holds }) => path.holds(`not (${holds})`));
}
