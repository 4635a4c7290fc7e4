import { Type, type Static } from 'typebox';
import { type Bilingual as Sentence, locales, type Text as ByLanguage } from './words.ts';

export { bilingual, both, mapText, plain, textIn } from './words.ts';

export const Locale = Type.Enum([...locales]);
export type Locale = Static<typeof Locale>;

/** A sentence of the product, in each of its languages. */
export const Bilingual = Type.Object({ 'zh-CN': Type.String(), en: Type.String() });
export type Bilingual = Sentence;

export type Text = ByLanguage;

const languageTag = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$';

/** The schema of a text whose languages hold at most `maxLength` characters each. */
export const textOf = (maxLength: number, { minLength = 0, minProperties = 0 } = {}) =>
  Type.Unsafe<Text>(
    Type.Record(Type.String({ pattern: languageTag }), Type.String({ minLength, maxLength }), {
      minProperties,
      maxProperties: 30,
      additionalProperties: false,
    }),
  );
export const Text = textOf(10_000);
