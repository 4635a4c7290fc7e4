import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Bilingual } from './construct.ts';

/** Null where nobody has said what it is for: that must not happen, and the page says so. */
const Meaning = Type.Union([Bilingual, Type.Null()]);

const Column = Type.Object({ name: Type.String(), type: Type.String(), meaning: Meaning });

const Table = Type.Object({ name: Type.String(), meaning: Meaning, columns: Type.Array(Column) });

/** What the server keeps about people who are asked: read from the live databases and the logger, not written by hand. */
export const Storage = Type.Object({
  databases: Type.Array(
    Type.Object({ name: Type.Enum(['roster', 'answers']), meaning: Bilingual, tables: Type.Array(Table) }),
  ),
  /** The host that tells of the other database; null where one host has both. */
  elsewhere: Type.Union([Type.String(), Type.Null()], { description: 'origin of another host' }),
  log: Type.Object({
    /** Requests to addresses that begin so leave no line at all. */
    unlogged: Type.Array(Type.String()),
    /** What a line about any other request holds. */
    fields: Type.Array(Type.Object({ name: Type.String(), meaning: Bilingual })),
  }),
});
export type Storage = Static<typeof Storage>;

export const storageAddress = address({
  method: 'GET',
  path: '/api/storage',
  access: 'public',
  tag: 'answering',
  summary: 'What is stored about respondents, from the live databases and the logger',
  reply: Storage,
});
