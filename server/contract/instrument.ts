import { Type, type Static } from 'typebox';

/** A definition has the type of analysis/model/instrument/definition.ts; the server checks it there and names the faulty place. */
const Definition = Type.Unsafe<object>(Type.Object({}, { additionalProperties: true }));

export const Draft = Type.Object({ definition: Definition, revision: Type.Integer({ minimum: 0 }) });
export type Draft = Static<typeof Draft>;

export const VersionSummary = Type.Object({
  number: Type.Integer(),
  hash: Type.String(),
  publishedAt: Type.String(),
});
export type VersionSummary = Static<typeof VersionSummary>;

export const Version = Type.Object({ ...VersionSummary.properties, definition: Definition });
export type Version = Static<typeof Version>;

export const Instrument = Type.Object({
  draft: Type.Union([Draft, Type.Null()]),
  versions: Type.Array(VersionSummary),
});
export type Instrument = Static<typeof Instrument>;
