import { Type, type Static } from 'typebox';

const closed = { additionalProperties: false } as const;

/** Names of the instrument begin with a letter. */
export const names = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 100 });

/** What of a survey is read; without any of it the survey says nothing. */
export const readingFields = {
  /** Items whose mean is read; empty where the survey asks nothing of it. */
  items: Type.Optional(names),
  /** A scale, a derived score, or an item asked in general, in the place of single items. */
  scale: Type.Optional(Type.String()),
  /** A score correlated with another instead of a mean. */
  association: Type.Optional(Type.Object({ score: Type.String(), with: Type.String() }, closed)),
  /** A high survey value is the bad one. */
  adverse: Type.Optional(Type.Boolean()),
};

/** One number of a survey: a mean over items, of a scale or score, or how two scores go together. */
export const Reading = Type.Object(readingFields, closed);
export type Reading = Static<typeof Reading>;
