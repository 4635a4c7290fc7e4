import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { Presented } from '../../../analysis/model/presented.ts';
import { resultSchema, writtenSchema } from '../../../analysis/model/procedure/schema.ts';
import { procedureNames } from '../../../analysis/model/procedures/index.ts';
import type { Columns } from '../../support/records/ledger.ts';
import { ask, columnsFor, declarationOf, examples, told } from './ask.ts';

type Cell = Columns[string][number];
const onEach = (change: (cell: Cell, row: number) => Cell) => (columns: Columns) =>
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.map(change)]));
const onNumbers = (change: (value: number, row: number) => Cell) =>
  onEach((cell, row) => (typeof cell === 'number' ? change(cell, row) : cell));
const first = (count: number) => (columns: Columns) =>
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.slice(0, count)]));
const onWords = (change: (cell: string, name: string) => string) => (columns: Columns) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [
      name,
      cells.map((cell) => (typeof cell === 'string' ? change(cell, name) : cell)),
    ]),
  );

const tables: Readonly<Record<string, (columns: Columns) => Columns>> = {
  'no rows': first(0),
  'one row': first(1),
  'two rows': first(2),
  'three rows': first(3),
  'no numbers at all': onNumbers(() => NaN),
  'numbers all alike': onNumbers(() => 3),
  'numbers all 0': onNumbers(() => 0),
  'every second number missing': onNumbers((value, row) => (row % 2 === 0 ? value : NaN)),
  'one number of 1e300': onNumbers((value, row) => (row === 7 ? 1e300 : value)),
  'numbers below 0': onNumbers((value) => -Math.abs(value) - 1),
  'numbers beyond 1e15': onNumbers((value) => value + 1e15),
  'one value of every word': onWords((_, name) => name),
  'no words at all': onEach((cell) => (typeof cell === 'string' ? null : cell)),
  'each row twice': (columns) =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, [...cells, ...cells]])),
};

/** Where a result has no value. */
function nullsOf(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => nullsOf(entry, `${path}.${key}`));
}

it('every procedure on records has an example', () => {
  const shown = examples.map(({ procedure }) => procedure).sort();
  expect(shown).toEqual(procedureNames.filter((name) => declarationOf(name).on).sort());
});

describe.each(examples)('$procedure', { timeout: 30_000 }, (example) => {
  const { procedure } = example;
  const declaration = declarationOf(procedure);
  const columns = columnsFor(procedure);
  const faults = (found: unknown) =>
    [...Value.Errors(resultSchema(declaration), found)].map((error) => JSON.stringify(error));

  it('is asked as its declaration says and says what it did', () => {
    expect([...Value.Errors(writtenSchema(declaration), example)]).toEqual([]);
    const found = ask(procedure, example);
    expect(faults(found)).toEqual([]);
    expect(found.definition).not.toBe('');
    for (const part of [...Object.keys(declaration.lists ?? {}), ...(declaration.spreads ?? [])])
      expect(Object.keys(declaration.result)).toContain(part);
  });

  it.each(Object.entries(tables))('on %s gives numbers, or nulls with a reason', (_, make) => {
    const found = ask(procedure, example, make(columns));
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|undefined/);
    expect(faults(found)).toEqual([]);
    const usual = new Set(nullsOf(ask(procedure, example)));
    const missing = nullsOf(found).filter((path) => !usual.has(path));
    if (missing.length > 0) expect(found.notes, missing.join(' ')).not.toEqual([]);
  });

  it.each(Object.entries(tables))('on %s is told in whole tables', (_, make) => {
    const presented = told(example, make(columns));
    expect([...Value.Errors(Presented, presented)]).toEqual([]);
    expect(JSON.stringify(presented)).not.toMatch(/NaN|undefined|\[object/);
    for (const sentence of [presented.sentence, ...presented.notes]) {
      expect(sentence['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(sentence.en).toMatch(/[a-z]/);
    }
    expect(new Set(presented.tables.map(({ id }) => id)).size).toBe(presented.tables.length);
  });
});
