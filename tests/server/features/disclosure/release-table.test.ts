import { describe, expect, test } from 'vitest';
import type { Cell, ReleasedTable, Row, Table } from '../../../../analysis/model/table.ts';
import { both, plain } from '../../../../analysis/model/text.ts';
import { promisesOf, promisesOfOneFloor } from '../../../../server/contract/promises.ts';
import type { Results } from '../../../../server/contract/result.ts';
import { audienceOf } from '../../../../server/features/disclosure/audience.ts';
import {
  type Protection,
  protectedCell,
  type RawTable,
  releaseGroup,
  releaseTable,
} from '../../../../server/features/disclosure/disclosure.door.ts';

const team = audienceOf('analyst', promisesOfOneFloor(10));
const outside = audienceOf('viewer', promisesOf(5));

const row = (key: string, cells: Record<string, Cell>): Row => ({ key, label: plain(key), cells });
const raw = (columns: Table['columns'], rows: Row[], protect: Protection): RawTable => ({
  id: 'some',
  section: 'scales',
  title: both('表', 'Table'),
  stub: both('量表', 'Scale'),
  columns,
  rows,
  notes: [both('注', 'Note')],
  n: 59,
  requests: [{ analyses: [{ procedure: 'describe' }] }],
  protect,
});
const numbers: Table['columns'] = [
  { key: 'n', kind: 'count', label: plain('n') },
  { key: 'mean', kind: 'mean', label: both('均值', 'M') },
  { key: 'interval', kind: 'mean', label: both('区间', 'CI') },
  { key: 'share', kind: 'percent', label: both('同意', 'Agree') },
  { key: 'p', kind: 'p', label: plain('p') },
];

test('a reply takes no table that has not passed the gate, and a released one does not become raw again', () => {
  const table = raw(numbers, [], { by: 'whole' });
  const released = releaseTable(table, team)!;
  const good: Results['tables'] = [released];
  // @ts-expect-error an ungated table is no released one
  const bad: Results['tables'] = [table];
  // @ts-expect-error neither is one that merely looks like it
  const alike: ReleasedTable = { ...table };
  expect([good, bad, alike].flat()).toHaveLength(3);
});

test('a viewer never sees groups below ten, whatever the floor of the study', () => {
  expect(outside).toEqual({ tree: 'outside', floor: 10, quotes: false, chooseCases: false, rounded: true });
  expect(audienceOf('viewer', promisesOf(25)).floor).toBe(25);
});

describe('a table that leaves the research team', () => {
  const table = raw(
    numbers,
    [
      row('A', { n: 30, mean: 2.54464, interval: [2.4246, 2.6646], share: 17.689, p: 1e-9 }),
      row('B', { n: 29, mean: 2.54464, interval: protectedCell, share: 17.689, p: 0.04321 }),
    ],
    { by: 'whole' },
  );
  const released = releaseTable(table, outside)!;

  test('keeps two decimals of a mean from 30 respondents on, one below, and whole per cents', () => {
    const [first, second] = released.rows;
    expect(first!.cells).toEqual({ n: 30, mean: 2.54, interval: [2.42, 2.66], share: 18, p: '< .001' });
    expect(second!.cells).toEqual({ n: 29, mean: 2.5, interval: protectedCell, share: 18, p: 0.043 });
  });

  test('does not carry the request, which a viewer may not send; the team keeps it and every digit', () => {
    expect(released).not.toHaveProperty('requests');
    const { protect: _, ...whole } = table;
    expect(releaseTable(table, team)).toEqual(whole);
  });
});

describe('what stands behind a table decides what is hidden', () => {
  const n = (value: number) => ({ n: value });
  const shown = (table: RawTable, audience = team) =>
    releaseTable(table, audience)!.rows.map(({ cells }) => Object.values(cells));

  test('rows of small groups, but for the columns that say nothing about them', () => {
    const rows = [row('A', { code: 'A', n: 10 }), row('B', { code: 'B', n: 9 })];
    const protect = { by: 'row', keep: ['code'] } as const;
    expect(shown(raw(numbers.slice(0, 1), rows, protect))).toEqual([
      ['A', 10],
      ['B', protectedCell],
    ]);
  });

  test('a small part together with the next smallest, which the total would give away', () => {
    const rows = [row('D1:1', n(80)), row('D1:2', n(4)), row('D1:3', n(30)), row('D2:1', n(114))];
    const protect = { by: 'part', wholeOf: ({ key }: Row) => key.slice(0, 2) } as const;
    expect(shown(raw(numbers.slice(0, 1), rows, protect)).flat()).toEqual([
      80,
      protectedCell,
      protectedCell,
      114,
    ]);
  });

  test('of a crossed table the cell of six and a rectangle around it; the margins stay', () => {
    const columns = ['c0', 'c1', 'c2'].map((key) => ({ key, kind: 'count' as const, label: plain(key) }));
    const rows = [
      row('r0', { c0: 59, c1: 12, c2: 71 }),
      row('r1', { c0: 25, c1: 6, c2: 31 }),
      row('r2', { c0: 84, c1: 18, c2: 102 }),
    ];
    const released = releaseTable(raw(columns, rows, { by: 'cross' }), team)!;
    expect(released.rows.map(({ cells }) => [cells.c0, cells.c1, cells.c2])).toEqual([
      [protectedCell, protectedCell, 71],
      [protectedCell, protectedCell, 31],
      [84, 18, 102],
    ]);
    expect(released.notes.at(-1)!.en).toContain('Cells below 10');
  });

  test('a difference of a few people: of fewer than five from the team too', () => {
    const table = (rest: number) =>
      raw(numbers.slice(0, 1), [row('returned', n(50)), row('unflagged', n(rest))], {
        by: 'difference',
        rows: ['returned', 'unflagged'],
      });
    expect(shown(table(45), outside).flat()).toEqual([50, protectedCell]);
    const five = audienceOf('analyst', promisesOf(10));
    expect(shown(table(45), five).flat()).toEqual([50, 45]);
    expect(shown(table(46), five).flat()).toEqual([50, protectedCell]);
  });

  test('all levels of a score where one of them is small', () => {
    const rows = [row('S:low', n(20)), row('S:high', n(9)), row('T:low', n(14)), row('T:high', n(15))];
    const protect = { by: 'part', together: true, wholeOf: ({ key }: Row) => key.slice(0, 1) } as const;
    expect(shown(raw(numbers.slice(0, 1), rows, protect)).flat()).toEqual([
      protectedCell,
      protectedCell,
      14,
      15,
    ]);
  });

  test('at every group of a tree what may not be told of it', () => {
    const rows = [row('node:0', { n: 30, mean: 3.1 }), row('node:1', { n: 12, mean: 2.5 })];
    const protect = { by: 'node', isTold: (key: string) => key === 'node:0' } as const;
    expect(shown(raw(numbers.slice(0, 2), rows, protect))).toEqual([
      [30, 3.1],
      [12, protectedCell],
    ]);
  });

  test('a model with few residual degrees of freedom altogether', () => {
    expect(releaseTable(raw(numbers, [], { by: 'model', residualDf: 9 }), team)).toBeNull();
    expect(releaseTable(raw(numbers, [], { by: 'model', residualDf: 10 }), team)).not.toBeNull();
  });

  test('the numbers of one small group, and what the group does not have stays absent', () => {
    const kinds = { mean: 'mean', low: 'percent' } as const;
    expect(releaseGroup({ n: 9, label: 'A', mean: 2.5, low: null }, kinds, team)).toEqual({
      n: protectedCell,
      label: 'A',
      mean: protectedCell,
      low: null,
    });
    expect(releaseGroup({ n: 12, mean: 2.54464, low: 17.6 }, kinds, outside)).toEqual({
      n: 12,
      mean: 2.5,
      low: 18,
    });
  });
});
