import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Locale } from './construct.ts';
import { ofStudy, ResearcherId } from './ids.ts';

/** Who looked, where it was no member but whoever has the data folder at hand. */
export const commandLine = 'command line';
/** Who tried to sign in under an e-mail without an account. */
export const nobody = 'nobody';

const Looker = Type.Union([ResearcherId, Type.Literal(commandLine)]);

/** One time that somebody of the team made, asked or took data. */
export const Look = Type.Object({
  id: Type.String(),
  at: Type.String(),
  by: Type.String({ description: 'a name, or `command line`' }),
  action: Type.String(),
  /** The number of the release; null where it is removed, or the look was at something else. */
  release: Type.Union([Type.Integer(), Type.Null()]),
  /** What was asked for, as it was asked. */
  request: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
});
export type Look = Static<typeof Look>;

export const LookPage = Type.Object({
  looks: Type.Array(Look),
  /** What to give as `before` for the page that follows; null at the end. */
  next: Type.Union([Type.String(), Type.Null()]),
  /** Everybody who has looked. */
  people: Type.Array(Type.Object({ id: Looker, name: Type.String() })),
});
export type LookPage = Static<typeof LookPage>;

const by = Type.Optional(Looker);

export const lookAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/looks',
    access: 'look.read',
    tag: 'look',
    summary: 'Who of the team made, asked or took which data, latest first',
    params: ofStudy,
    query: Type.Object(
      { by, before: Type.Optional(Type.String({ maxLength: 80 })) },
      { additionalProperties: false },
    ),
    reply: LookPage,
  }),
  file: address({
    method: 'GET',
    path: '/api/studies/:study/looks.csv',
    access: 'look.read',
    tag: 'look',
    summary: 'The whole log of looks as CSV',
    params: ofStudy,
    query: Type.Object({ by, language: Type.Optional(Locale) }, { additionalProperties: false }),
    file: true,
  }),
};
