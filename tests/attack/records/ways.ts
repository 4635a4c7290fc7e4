import type { Table } from '../../../analysis/columns.ts';
import { isPersonal, peopleOf } from '../../../analysis/disclosure/records/persons-of.ts';
import { createDataset } from '../../../analysis/engine/create-dataset.ts';
import type { Records } from './bureau.ts';
import { declarationOf, type RecordRequest } from './requests.ts';

/** What an answer tells of somebody. */
export interface Heard {
  readonly request: RecordRequest;
  readonly told: unknown;
}

/** Whose codes stand in what is told. */
export function named({ request, told }: Heard, records: Records): string[] {
  const codes = new Set(
    [...tableOf(request, records).columns.values()].flatMap((column) =>
      column.kind === 'text' && isPersonal(column.name, declarationOf(request).on, records)
        ? column.levels
        : [],
    ),
  );
  return codes.size === 0 ? [] : [...new Set(stringsIn(told))].filter((text) => codes.has(text));
}

/** Groups of a few people that are told of by number, where a procedure says that its groups are of people. */
export function fewTold({ request, told }: Heard, k: number): number[] {
  const { spreads = [] } = declarationOf(request);
  return spreads.flatMap((field) =>
    ((told as Readonly<Record<string, readonly { readonly n: number }[]>>)[field] ?? [])
      .map(({ n }) => n)
      .filter((n) => n > 0 && n < k),
  );
}

/** Answers to one question of two choices of rows that differ by a few people, whom their difference tells of. */
export function differences(heard: readonly Heard[], records: Records, k: number): [Heard, Heard][] {
  const byQuestion = groupBy(heard, ({ request }) => JSON.stringify(request.analyses));
  return [...byQuestion.values()].flatMap((same) => {
    const rows = same.map(({ request }) => rowsOf(request, records));
    return same.flatMap((one, i) =>
      same.flatMap((other, j): [Heard, Heard][] =>
        i !== j && isFew(one.request, rows[i]!, rows[j]!, records, k) ? [[one, other]] : [],
      ),
    );
  });
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

/** Whether one choice holds all rows of another and, beyond them, rows of some people but fewer than k. */
function isFew(
  request: RecordRequest,
  larger: ReadonlySet<number>,
  smaller: ReadonlySet<number>,
  records: Records,
  k: number,
): boolean {
  if (smaller.size === 0 || ![...smaller].every((row) => larger.has(row))) return false;
  const between = [...larger].filter((row) => !smaller.has(row));
  return columnsOfPeople(request, records).some(([values]) => {
    const people = new Set(between.map((row) => values[row]));
    return people.size > 0 && people.size < k;
  });
}

function rowsOf(request: RecordRequest, records: Records): ReadonlySet<number> {
  const table = tableOf(request, records);
  const numbered: Table = {
    rows: table.rows,
    columns: new Map([
      ...table.columns,
      ['#', { kind: 'real', name: '#', values: Float64Array.from({ length: table.rows }, (_, row) => row) }],
    ]),
  };
  return new Set(createDataset(numbered, { ...request }).numbers('#'));
}

const tableOf = (request: RecordRequest, { tables }: Records): Table =>
  tables.get(declarationOf(request).on)!;

function columnsOfPeople(
  request: RecordRequest,
  records: Records,
): (readonly [Int32Array, readonly string[]])[] {
  return peopleOf(declarationOf(request).on, records).flatMap((name) => {
    const column = tableOf(request, records).columns.get(name);
    return column?.kind === 'text' ? [[column.values, column.levels] as const] : [];
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...stringsIn(each)]);
}
