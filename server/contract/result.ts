import { Type, type Static } from 'typebox';
import { ReleasedTable } from '../../analysis/model/table.ts';
import { Bilingual } from './construct.ts';
import { ReleaseId } from './ids.ts';

export const Cases = Type.Enum(['all', 'unflagged']);
export type Cases = Static<typeof Cases>;

export const ResultQuery = Type.Object({ cases: Type.Optional(Cases) }, { additionalProperties: false });

/** The release that numbers rest on, as every caption names it. */
export const ResultRelease = Type.Object({
  id: ReleaseId,
  number: Type.Integer(),
  n: Type.Integer(),
  hash: Type.String(),
  createdAt: Type.String(),
  simulated: Type.Boolean(),
});
export type ResultRelease = Static<typeof ResultRelease>;

/** What stands above every page of results. */
export const ResultHead = Type.Object({
  release: ResultRelease,
  cases: Cases,
  /** Which cases the reader may choose. */
  casesOffered: Type.Array(Cases),
  /** Groups with fewer respondents are not shown. */
  floor: Type.Integer(),
  n: Type.Integer(),
});
export type ResultHead = Static<typeof ResultHead>;

export const Results = Type.Object({
  ...ResultHead.properties,
  /** In the order of the report plan; each has at least one table. */
  sections: Type.Array(Type.Object({ code: Type.String(), title: Bilingual })),
  tables: Type.Array(ReleasedTable),
});
export type Results = Static<typeof Results>;

export const TableFormat = Type.Enum(['csv', 'xlsx']);
export type TableFormat = Static<typeof TableFormat>;

export const TableQuery = Type.Object(
  { ...ResultQuery.properties, language: Type.Optional(Type.Enum(['zh-CN', 'en'])) },
  { additionalProperties: false },
);
