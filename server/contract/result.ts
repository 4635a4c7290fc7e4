import { Type, type Static } from 'typebox';
import { AnalysisRequest } from './analysis.ts';
import { Bilingual, Link } from './construct.ts';
import { ReleaseId } from './ids.ts';

/** How a column is printed. `percent` runs from 0 to 100; `bounded` cannot pass 1 in size and loses its leading zero. */
export const cellKinds = ['text', 'count', 'percent', 'mean', 'number', 'bounded', 'p'] as const;
export type CellKind = (typeof cellKinds)[number];

const Interval = Type.Unsafe<readonly [number, number]>(
  Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
);

/** A number at full precision, an interval, a text, or the reason why there is nothing to show. */
export const ResultCell = Type.Union([
  Type.Number(),
  Type.String(),
  Interval,
  Bilingual,
  Type.Object({ missing: Bilingual }),
]);
export type ResultCell = Static<typeof ResultCell>;

export const ResultColumn = Type.Object({
  key: Type.String(),
  label: Bilingual,
  kind: Type.Enum([...cellKinds]),
  /** The answer whose share the column gives: what a chart of a distribution stacks. */
  answer: Type.Optional(Type.Number()),
});
export type ResultColumn = Static<typeof ResultColumn>;

export const ResultRow = Type.Object({
  key: Type.String(),
  label: Bilingual,
  /** Rows of one group follow each other. */
  group: Type.Optional(Bilingual),
  link: Type.Optional(Link),
  cells: Type.Record(Type.String(), ResultCell),
});
export type ResultRow = Static<typeof ResultRow>;

export const sections = ['sample', 'reliability', 'links', 'items', 'burnout', 'excerpts', 'joint'] as const;
export type Section = (typeof sections)[number];

/** What the page, the chart, CSV and XLSX are all made from. */
export const ResultTable = Type.Object({
  id: Type.String(),
  section: Type.Enum([...sections]),
  title: Bilingual,
  /** What the rows are. */
  stub: Bilingual,
  columns: Type.Array(ResultColumn),
  rows: Type.Array(ResultRow),
  notes: Type.Array(Bilingual),
  /** Respondents that the table rests on; interviews in a table of excerpts. */
  n: Type.Integer(),
  /** Where a chart of means begins, turns and ends. */
  axis: Type.Optional(Type.Object({ from: Type.Number(), to: Type.Number(), midpoint: Type.Number() })),
  /** What to send to the analyses of the release to get the same numbers. */
  request: Type.Optional(AnalysisRequest),
});
export type ResultTable = Static<typeof ResultTable>;

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

export const Results = Type.Object({ ...ResultHead.properties, tables: Type.Array(ResultTable) });
export type Results = Static<typeof Results>;

export const TableFormat = Type.Enum(['csv', 'xlsx']);
export type TableFormat = Static<typeof TableFormat>;

export const TableQuery = Type.Object(
  { ...ResultQuery.properties, language: Type.Optional(Type.Enum(['zh-CN', 'en'])) },
  { additionalProperties: false },
);
