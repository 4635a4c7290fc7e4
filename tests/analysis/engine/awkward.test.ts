import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import type { AnyResult } from '../../../analysis/model/procedures/index.ts';
import { tableOf, type Cells } from '../relate/claims.ts';
import { packed } from './packed.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { columns } = JSON.parse(read('tests/fixtures/analysis/describe/bfi.json')) as { columns: Cells };
const { analyses: examples, ...definitions } = JSON.parse(read('server/contract/analysis-example.json')) as {
  analyses: ({ procedure: string } & Record<string, unknown>)[];
  items: object;
  scales: Record<string, { items: string[] }>;
};
type Example = (typeof examples)[number];
const { scales } = definitions;

const ROWS = 100;
const plain: Cells = Object.fromEntries(
  Object.entries(columns).map(([name, cells]) => [name, cells.slice(0, ROWS)]),
);

/** The columns that an example rests on, those of its scales among them. */
function columnsOf(value: unknown): string[] {
  if (typeof value === 'string') return value in columns ? [value] : (scales[value]?.items ?? []);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(columnsOf) : [];
}

type Cell = Cells[string][number];
const onEach = (change: (cell: Cell, row: number) => Cell) => (cells: Cells, names: readonly string[]) => ({
  ...cells,
  ...Object.fromEntries(names.map((name) => [name, cells[name]!.map(change)])),
});
const onFirst = (change: (cell: Cell, row: number) => Cell) => (cells: Cells, names: readonly string[]) =>
  onEach(change)(cells, names.slice(0, 1));
const rows = (count: number) => (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).map(([name, own]) => [name, own.slice(0, count)]));
const weighted = (weight: number) => (cells: Cells) => ({
  ...cells,
  w: cells['A1']!.map((_, row) => weight - row),
});
const shifted = (by: number) => onEach((cell) => (typeof cell === 'number' ? cell + by : cell));

const tables: Record<string, (cells: Cells, names: readonly string[]) => Cells> = {
  'no rows': rows(0),
  'one row': rows(1),
  'two rows': rows(2),
  'three rows': rows(3),
  'no answers at all': onEach(() => null),
  'no answers to the first': onFirst(() => null),
  'answers all alike': onEach(() => 3),
  'answers to the first all alike': onFirst(() => 3),
  'every column the same': (cells, names) => ({
    ...cells,
    ...Object.fromEntries(names.map((name) => [name, cells[names[0]!]!])),
  }),
  'half of the answers missing': onEach((cell, row) => (row % 2 === 0 ? cell : null)),
  'one number of 1e300': onFirst((cell, row) => (row === 7 ? 1e300 : cell)),
  'a number of 1e300 in each column': onEach((cell, row) => (row === 7 ? -1e300 : cell)),
  'numbers of 1e-300': onEach((cell) => (typeof cell === 'number' ? cell * 1e-300 : cell)),
  'all numbers beyond 1e15': shifted(1e15),
  'weights of 1e9': weighted(1e9),
  'weights of 1e300': weighted(1e300),
  'weights below 0': weighted(-1),
};

function ask(cells: Cells, example: Example): AnyResult<string> {
  const weights = 'w' in cells ? { weights: 'w' } : {};
  const table = packed({ ...tableOf(cells), rows: cells['A1']!.length });
  return reply(table, { ...definitions, ...weights, analyses: [example] }).analyses[0]!;
}

/** Where a result has no value. */
function nullsOf(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => nullsOf(entry, `${path}.${key}`));
}

// Searches that find nothing take long on a loaded machine.
describe.each(examples)('$procedure', { timeout: 30_000 }, (example) => {
  const names = [...new Set(columnsOf({ ...example, procedure: null }))];
  const usual = new Set(nullsOf(ask(plain, example)));

  it.each(Object.entries(tables))('on %s gives numbers, or nulls with a reason', (_, make) => {
    const found = ask(make(plain, names), example);
    const words = JSON.stringify(found);
    expect(words).not.toMatch(/NaN|Infinity|undefined/);
    const missing = nullsOf(found).filter((path) => !usual.has(path));
    if (missing.length > 0) expect(found.notes, missing.join(' ')).not.toEqual([]);
  });
});

describe('numbers out of reach', () => {
  const of = (cells: Cells, analysis: Example) =>
    reply(tableOf(cells), { analyses: [analysis] }).analyses[0] as unknown as Record<string, unknown>;

  it('leave a test null instead of t = 0 and p = 1', () => {
    const found = of(
      { x: [1, 2, 3, 4, 5, 1e300], g: ['a', 'a', 'a', 'b', 'b', 'b'] },
      { procedure: 'compare', variable: 'x', by: 'g' },
    );
    expect(found).toMatchObject({ n: 0, groups: [] });
    expect(found['notes']).toContain(
      'x holds numbers beyond ±1e50, whose squares and products cannot be computed: the whole variable is left out',
    );
  });

  it('still tell groups apart', () => {
    const found = of(
      { g: [1e300, 1e300, 2], h: [1, 2, 2] },
      { procedure: 'crosstab', rows: 'g', columns: 'h' },
    );
    expect(found).toMatchObject({ n: 3, table: { rows: ['2', '1e+300'] } });
    expect(found['notes']).not.toContain(expect.stringMatching(/1e50/));
  });

  it('far from 0 keep their moments and are named', () => {
    const x = [1, 2, 2, 3, 7, 9];
    const [near, far] = [x, x.map((value) => value + 1e15)].map(
      (cells) => of({ x: cells }, { procedure: 'describe', variables: ['x'] }) as never as Described,
    );
    for (const field of ['sd', 'skewness', 'kurtosis', 'standardError'] as const)
      expect(far!.variables[0]![field]).toBeCloseTo(near!.variables[0]![field], 12);
    expect(near!.notes).toEqual([]);
    expect(far!.notes).toEqual([expect.stringMatching(/^x lies so far from 0/)]);
  });
});

interface Described {
  readonly notes: readonly string[];
  readonly variables: readonly Record<'sd' | 'skewness' | 'kurtosis' | 'standardError', number>[];
}
