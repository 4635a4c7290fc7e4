import { ownFirst, type Text } from '../words.ts';
import type { Definition } from './definition.ts';
import { itemKinds } from './kinds/index.ts';
import { mapTexts, type TextPlace } from './texts.ts';

/** A text where it stands. */
export interface PlacedText extends TextPlace {
  readonly text: Text;
}

/** The languages of a definition, those of the product first. */
export const languagesOf = ({ title }: Pick<Definition, 'title'>): string[] => ownFirst(Object.keys(title));

/** Every text in the order in which a respondent meets it: what stands before, block by block, what many items share. */
export function textsOf(definition: Definition, kinds = itemKinds): PlacedText[] {
  const found: PlacedText[] = [];
  mapTexts(
    definition,
    (text, place) => {
      found.push({ ...place, text });
      return text;
    },
    kinds,
  );
  const inBlocks = new Map(definition.blocks.map(({ code }): [string, PlacedText[]] => [code, []]));
  const front: PlacedText[] = [];
  const rest: PlacedText[] = [];
  for (const each of found) {
    const isFront = /^(title|referencePeriod|consent\.\w+)$/.test(each.place);
    (inBlocks.get(each.block ?? '') ?? (isFront ? front : rest)).push(each);
  }
  return [...front, ...[...inBlocks.values()].flat(), ...rest];
}

/** Whether nothing is said in a language. */
export const lacks = (text: Text, language: string): boolean => !text[language]?.trim();

/** A definition with the given words at their places; places that it does not have change nothing. */
export function withTexts(
  definition: Definition,
  words: ReadonlyMap<string, Text>,
  kinds = itemKinds,
): Definition {
  return mapTexts(
    definition,
    (text, { place }) => {
      const given = Object.entries(words.get(place) ?? {}).filter(([tag, said]) => text[tag] !== said);
      return given.length > 0 ? { ...text, ...Object.fromEntries(given) } : text;
    },
    kinds,
  );
}

/** A definition in one more language, every text of it still to be written. */
export const withLanguage = (definition: Definition, language: string): Definition =>
  mapTexts(definition, (text) => (language in text ? text : { ...text, [language]: '' }));

/** A definition without a language. */
export const withoutLanguage = (definition: Definition, language: string): Definition =>
  mapTexts(definition, (text) => {
    if (!(language in text)) return text;
    const { [language]: _, ...others } = text;
    return others;
  });
