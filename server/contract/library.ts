import { type Static, Type } from 'typebox';
import { partKinds } from '../../analysis/model/instrument/part.ts';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { LibraryEntryId } from './ids.ts';

const kind = Type.Enum([...partKinds]);
/** A small definition of analysis/model/instrument/definition.ts, perhaps an unfinished one; its title is the name of the entry. */
const Definition = Type.Unsafe<object>(Type.Object({}, { additionalProperties: true }));

export const LibraryEntry = Type.Object({
  id: LibraryEntryId,
  kind,
  name: Text,
  items: Type.Integer(),
  /** Null for what comes with the product. */
  createdAt: Type.Union([Type.String(), Type.Null()]),
  /** Who made it, where it can be read, who may use it; null where a researcher kept it herself. */
  source: Type.Union([Text, Type.Null()]),
  /** The words of the items are to be put in: the licence does not let them be given on. */
  wordless: Type.Boolean(),
});
export type LibraryEntry = Static<typeof LibraryEntry>;

export const LibraryPart = Type.Object({ ...LibraryEntry.properties, definition: Definition });
export type LibraryPart = Static<typeof LibraryPart>;

export const NewLibraryEntry = Type.Object({ kind, definition: Definition }, { additionalProperties: false });
export type NewLibraryEntry = Static<typeof NewLibraryEntry>;

const ofEntry = Type.Object({ entry: LibraryEntryId });

export const libraryAddresses = {
  list: address({
    method: 'GET',
    path: '/api/library',
    unrecorded: 'one’s own list, and what comes with the program',
    access: 'signedIn',
    tag: 'library',
    summary:
      'Items, blocks and scales to put into a questionnaire: your own and those that come with the product',
    query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 200 })) }),
    reply: Type.Array(LibraryEntry),
  }),
  show: address({
    method: 'GET',
    path: '/api/library/:entry',
    unrecorded: 'one’s own list, and what comes with the program',
    access: 'signedIn',
    tag: 'library',
    params: ofEntry,
    reply: LibraryPart,
  }),
  keep: address({
    method: 'POST',
    path: '/api/library',
    access: 'signedIn',
    tag: 'library',
    body: NewLibraryEntry,
    reply: LibraryEntry,
    status: 201,
  }),
  remove: address({
    method: 'DELETE',
    path: '/api/library/:entry',
    access: 'signedIn',
    tag: 'library',
    params: ofEntry,
  }),
};
