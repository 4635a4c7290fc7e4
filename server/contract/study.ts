import { Type, type Static } from 'typebox';
import { Bilingual } from './construct.ts';
import { StudyId } from './ids.ts';
import { Action, Role } from './role.ts';

export const StudyState = Type.Enum(['draft', 'collecting', 'closed']);
export type StudyState = Static<typeof StudyState>;

const title = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Title = Type.Object({ 'zh-CN': title, en: title }, { additionalProperties: false });

/** A study in the list of one's studies. */
export const StudySummary = Type.Object({
  id: StudyId,
  title: Bilingual,
  state: StudyState,
  simulated: Type.Boolean(),
  createdAt: Type.String(),
  role: Role,
});
export type StudySummary = Static<typeof StudySummary>;

/** A study with what the caller may do in it. */
export const Study = Type.Object({
  ...StudySummary.properties,
  /** Fewer respondents than this are never shown apart. */
  floor: Type.Integer(),
  allowed: Type.Array(Action),
});
export type Study = Static<typeof Study>;

export const NewStudy = Type.Object(
  { title: Title, simulated: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);
export type NewStudy = Static<typeof NewStudy>;

export const StudyChange = Type.Object(
  { title: Type.Optional(Title), floor: Type.Optional(Type.Integer({ minimum: 5, maximum: 100 })) },
  { additionalProperties: false, minProperties: 1 },
);
export type StudyChange = Static<typeof StudyChange>;
