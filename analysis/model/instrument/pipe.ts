import type { Text } from '../words.ts';
import { choicesOf } from './choices.ts';
import type { Asked, Item } from './definition.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import type { Path } from './path.ts';

const PIPE = /\{([A-Za-z][A-Za-z0-9_]*)\}/g;

/** The codes of the items whose answers a text repeats. */
export const pipedIn = (words: string): string[] => [...words.matchAll(PIPE)].map(([, code]) => code!);

/** The answer to an item in words of a language; '' where there is none. */
export function answerWords(
  asked: Asked,
  item: Item,
  path: Pick<Path, 'answers'>,
  pick: (text: Text) => string,
  kinds = itemKinds,
): string {
  const answer = path.answers[item.code];
  if (answer === undefined) return '';
  const choice = choicesOf(asked, item, kinds).find((each) => each.answer === answer);
  if (choice) return pick(choice.label);
  if (answer === 'preferNotToSay' || answer === 'dontKnow') return '';
  return kindOf(item, kinds).words?.(answer, item, pick) ?? '';
}

/** A text with the answers that it repeats; {CODE} stays as it is where there is no such item, and is … where there is no answer. */
export function pipe(
  asked: Asked,
  text: Text,
  path: Pick<Path, 'answers'>,
  pick: (text: Text) => string,
  kinds = itemKinds,
): string {
  return pick(text).replace(PIPE, (written, code: string) => {
    const item = asked.items.find((each) => each.code === code);
    return item ? answerWords(asked, item, path, pick, kinds) || '…' : written;
  });
}
