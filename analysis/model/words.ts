/** Texts without their schemas: what small pages need. */

/** The languages that the product itself speaks. Researchers may write theirs in any. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A sentence of the product, in each of its languages. */
export type Bilingual = Record<Locale, string>;

/** A researcher's text by language tag (BCP 47): one language suffices. An empty record is a text not written yet. */
export type Text = Readonly<Record<string, string>>;

/** The same in both of the product's languages. */
export const plain = (text: string): Bilingual => ({ 'zh-CN': text, en: text });
/* @__NO_SIDE_EFFECTS__ */
export const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

/**
 * The text in a language: the very tag, else one of the same language, else English, else the first that says something.
 * A text that says nothing gives ''.
 *
 * @example
 * textIn({ 'zh-CN': '计划', en: 'Plan' }, 'en') // => 'Plan'
 * textIn({ zh: '计划' }, 'zh-CN') // => '计划'
 * textIn({ fr: 'Projet' }, 'en') // => 'Projet'
 */
export function textIn(text: Text, language: string): string {
  if (text[language]) return text[language];
  const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();
  const said = Object.entries(text).filter(([, words]) => words !== '');
  const near =
    said.find(([tag]) => primary(tag) === primary(language)) ??
    said.find(([tag]) => primary(tag) === 'en') ??
    said[0];
  return near?.[1] ?? '';
}

/**
 * Languages in the order in which they are shown: those of the product first.
 *
 * @example
 * ownFirst(['de', 'en', 'zh-CN']) // => ['zh-CN', 'en', 'de']
 */
export function ownFirst(languages: readonly string[]): string[] {
  const own: string[] = locales.filter((locale) => languages.includes(locale));
  return [...own, ...languages.filter((language) => !own.includes(language))];
}

/** A text for readers of the product's two languages. */
export const bilingual = (text: Text): Bilingual => ({
  'zh-CN': textIn(text, 'zh-CN'),
  en: textIn(text, 'en'),
});

/** The texts with something written for each of their languages. */
export function mapText(text: Text, change: (words: string, language: string) => string): Text {
  return Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, change(words, tag)]));
}
