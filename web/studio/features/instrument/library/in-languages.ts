import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { mapTexts } from '../../../../../analysis/model/instrument/texts.ts';
import { languagesOf } from '../../../../../analysis/model/instrument/translate.ts';

/** A part in the languages of the questionnaire that takes it in: what it does not say in one is left to write. */
export function inLanguages(part: Definition, languages: readonly string[]): Definition {
  const own = languagesOf(part);
  if (own.length === languages.length && own.every((language) => languages.includes(language))) return part;
  return mapTexts(part, (text) =>
    Object.fromEntries(languages.map((language) => [language, text[language] ?? ''])),
  );
}

/** The languages of a part that are lost, and those that it lacks. */
export function languageGap(part: Definition, languages: readonly string[]) {
  const own = languagesOf(part);
  return {
    lost: own.filter((language) => !languages.includes(language)),
    lacking: languages.filter((language) => !own.includes(language)),
  };
}
