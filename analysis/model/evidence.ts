import { Type, type Static } from 'typebox';
import { Reading } from './frame/reading.ts';
import { Cell, cellKinds } from './table.ts';
import { Bilingual } from './text.ts';

/** What a claim rests on: a reference that can be followed to its source, and what it said when it was cited. */

const closed = { additionalProperties: false } as const;
const id = Type.String({ minLength: 1, maxLength: 200 });

/** A number of the survey, as lenses and claims read it. */
const ReadingRef = Type.Object({ kind: Type.Literal('reading'), reading: Reading }, closed);
/** A row of a table of the results page. */
const TableRef = Type.Object({ kind: Type.Literal('table'), table: id, row: id }, closed);
const rowOfRequest = {
  request: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })),
  table: id,
  row: id,
};
/** A row of a table that an analysis gives; `request` is the body that asks it (one analysis, with derive, where and weights). */
const AnalysisRef = Type.Object({ kind: Type.Literal('analysis'), ...rowOfRequest }, closed);
/** The same of the newest release of appraisal records. */
const RecordsRef = Type.Object({ kind: Type.Literal('records'), ...rowOfRequest }, closed);
/** A cell of the joint display. */
const CellRef = Type.Object(
  { kind: Type.Literal('cell'), row: Type.String(), column: Type.String() },
  closed,
);
/** A coded excerpt. */
const ExcerptRef = Type.Object({ kind: Type.Literal('excerpt'), excerpt: id }, closed);

export const EvidenceRef = Type.Union([ReadingRef, TableRef, AnalysisRef, RecordsRef, CellRef, ExcerptRef]);
export type EvidenceRef = Static<typeof EvidenceRef>;

/** One thing that the source said: a number, a quote, a code, the version of its definition, the release. */
export const SeenPart = Type.Object({
  key: Type.String(),
  name: Bilingual,
  value: Cell,
  kind: Type.Enum([...cellKinds]),
});
export type SeenPart = Static<typeof SeenPart>;

/** All that a source said when somebody looked; null where it is gone or may not be told any more. */
export type Seen = readonly SeenPart[] | null;
export const Seen = Type.Unsafe<Seen>(Type.Union([Type.Array(SeenPart), Type.Null()]));

/** What differs between two looks at one source; an undefined side had no such part. */
export const Change = Type.Object({
  key: Type.String(),
  name: Bilingual,
  kind: Type.Enum([...cellKinds]),
  before: Type.Optional(Cell),
  after: Type.Optional(Cell),
});
export type Change = Static<typeof Change>;

/**
 * What changed between two looks, in the order in which it was seen; empty where nothing did. Numbers are the same when they agree
 * in ten digits: other machines add in another order.
 *
 * @example
 * changesOf([{ key: 'n', name: plain('n'), value: 168, kind: 'count' }], []).map(({ before }) => before) // => [168]
 */
export function changesOf(before: readonly SeenPart[], after: readonly SeenPart[]): Change[] {
  const now = new Map(after.map((part) => [part.key, part]));
  const then = new Map(before.map((part) => [part.key, part]));
  const changed = before.flatMap(({ key, name, kind, value }): Change[] => {
    const other = now.get(key);
    if (other && isSame(value, other.value)) return [];
    return [{ key, name, kind, before: value, ...(other && { after: other.value }) }];
  });
  const added = after.filter(({ key }) => !then.has(key));
  return [...changed, ...added.map(({ key, name, kind, value }) => ({ key, name, kind, after: value }))];
}

function isSame(one: Cell, other: Cell): boolean {
  return JSON.stringify(one, rounded) === JSON.stringify(other, rounded);
}

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(10)) : value;
