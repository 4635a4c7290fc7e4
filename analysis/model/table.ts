import { Type, type Static } from 'typebox';
import { Bilingual } from './text.ts';

/** A table as a value: the page, the chart, CSV, XLSX and reports are all made from it. */

/** How a column is printed. `percent` runs from 0 to 100; `bounded` cannot pass 1 in size and loses its leading zero. */
export const cellKinds = ['text', 'count', 'percent', 'mean', 'number', 'bounded', 'p'] as const;
export type CellKind = (typeof cellKinds)[number];

const Interval = Type.Unsafe<readonly [number, number]>(
  Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
);

/** A number at full precision, an interval, a text, or the reason why there is nothing to show. */
export const Cell = Type.Union([
  Type.Number(),
  Type.String(),
  Interval,
  Bilingual,
  Type.Object({ missing: Bilingual }),
]);
export type Cell = Static<typeof Cell>;

export const Column = Type.Object({
  key: Type.String(),
  label: Bilingual,
  kind: Type.Enum([...cellKinds]),
  /** The answer whose share the column gives: what a chart of a distribution stacks. */
  answer: Type.Optional(Type.Number()),
});
export type Column = Static<typeof Column>;

/** A value of the frame. */
export const Mark = Type.Object({ dimension: Type.String(), value: Type.String(), name: Bilingual });
export type Mark = Static<typeof Mark>;

export const Row = Type.Object({
  key: Type.String(),
  label: Bilingual,
  /** Rows of one group follow each other. */
  group: Type.Optional(Bilingual),
  /** The value of the frame under which the row stands. */
  mark: Type.Optional(Mark),
  /** Its high answers are the bad news. */
  adverse: Type.Optional(Type.Boolean()),
  cells: Type.Record(Type.String(), Cell),
});
export type Row = Static<typeof Row>;

export const Table = Type.Object({
  id: Type.String(),
  section: Type.String(),
  title: Bilingual,
  /** What the rows are. */
  stub: Bilingual,
  columns: Type.Array(Column),
  rows: Type.Array(Row),
  notes: Type.Array(Bilingual),
  /** Respondents that the table rests on; interviews where `counts` says so. */
  n: Type.Integer(),
  counts: Type.Optional(Type.Literal('interviews')),
  /** How the table is drawn; one without a chart is read as it stands. */
  chart: Type.Optional(Type.Enum(['distribution', 'intervals'])),
  /** Where a chart of means begins, turns and ends. */
  axis: Type.Optional(Type.Object({ from: Type.Number(), to: Type.Number(), midpoint: Type.Number() })),
  /** What the marks of the rows are values of. */
  markedBy: Type.Optional(Bilingual),
  /** What to send to the analyses of the release to get the same numbers. */
  requests: Type.Optional(Type.Array(Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })))),
  /** Why the table could not be made; it has no rows then. */
  failed: Type.Optional(Bilingual),
});
export type Table = Static<typeof Table>;

export function isInterval(cell: Cell | undefined): cell is readonly [number, number] {
  return Array.isArray(cell);
}

declare const released: unique symbol;

/** What passed the gate of server/features/disclosure. Replies and files take nothing else about groups of respondents. */
export type Released<T> = T & { readonly [released]: true };

export type ReleasedTable = Released<Table>;
export const ReleasedTable = Type.Unsafe<ReleasedTable>(Table);
