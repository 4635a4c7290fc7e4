import { type Static, Type } from 'typebox';
import { Cell, cellKinds, Mark, ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { Bilingual, Locale } from './construct.ts';
import { ofRelease, ReleaseId } from './ids.ts';

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

/** One number that a reader came for, and the table in which it stands. */
export const Fact = Type.Object({
  table: Type.String(),
  name: Bilingual,
  value: Cell,
  kind: Type.Enum([...cellKinds]),
  /** Of which row. */
  of: Type.Optional(Bilingual),
  mark: Type.Optional(Mark),
});
export type Fact = Static<typeof Fact>;

export const ResultSection = Type.Object({
  code: Type.String(),
  title: Bilingual,
  facts: Type.Array(Fact),
});
export type ResultSection = Static<typeof ResultSection>;

export const Results = Type.Object({
  ...ResultHead.properties,
  /** In the order of the report plan; each has at least one table. */
  sections: Type.Array(ResultSection),
  tables: Type.Array(ReleasedTable),
});
export type Results = Static<typeof Results>;

export const SpreadsheetFormat = Type.Enum(['csv', 'xlsx']);
export const tableFormats = ['csv', 'xlsx', 'docx'] as const;
export const TableFormat = Type.Enum([...tableFormats]);
export type TableFormat = Static<typeof TableFormat>;

export const TableQuery = Type.Object(
  { ...ResultQuery.properties, language: Type.Optional(Locale) },
  { additionalProperties: false },
);

export const resultAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/results',
    access: 'results.read',
    tag: 'results',
    summary: 'Every table of a release in reporting order',
    params: ofRelease,
    query: ResultQuery,
    reply: Results,
  }),
  table: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/tables/:table.:format',
    recorded: ['language'],
    access: 'results.read',
    tag: 'results',
    summary: 'One table as CSV or XLSX, the same numbers as the page',
    params: Type.Object({ ...ofRelease.properties, table: Type.String(), format: TableFormat }),
    query: TableQuery,
    file: true,
  }),
};
