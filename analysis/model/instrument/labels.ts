import type { Text } from '../words.ts';
import type { Definition, Labels, OptionSet } from './definition.ts';

/** What stands at each place of a list of labels, by language. */
export function labelsOf(labels: Labels | OptionSet): Text[] {
  const languages = Object.entries(labels).filter(([language]) => language !== 'values');
  const [first] = languages;
  return (first?.[1] ?? []).map((_, at) =>
    Object.fromEntries(languages.map(([language, list]) => [language, String(list[at])])),
  );
}

/** The label of "don't know". */
export function dontKnowLabel({ dontKnow }: Pick<Definition, 'dontKnow'>): Text {
  return Object.fromEntries(
    Object.entries(dontKnow).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
