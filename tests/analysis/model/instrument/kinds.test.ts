import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../analysis/model/instrument/answers.ts';
import { columnsOf } from '../../../../analysis/model/instrument/choices.ts';
import { itemKinds, kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import { sheetReader } from '../../../../analysis/model/instrument/sheet.ts';
import { packColumns } from '../../../../server/features/release/pack-columns.ts';
import { everyKind } from './every-kind.ts';

const accepts = (code: string, answer: unknown): boolean =>
  sheetReader(everyKind, 'h')({ instrument: 'h', answers: { [code]: answer }, flags: [] }) !== null;

test('the example has every kind that there is', () => {
  expect(new Set(everyKind.items.map(({ type }) => type))).toEqual(
    new Set(itemKinds.map(({ type }) => type)),
  );
});

describe('an answer is taken when its kind allows it, and refused otherwise', () => {
  test.each<[string, unknown[], unknown[]]>([
    ['R1', [1, 5, 'preferNotToSay'], [0, 6, 2.5, '3', { text: 'x' }]],
    ['S1', [2, { choice: 4, text: 'grey' }], [5, { choice: 1, text: 'x' }, { choice: 4, text: ' ' }]],
    ['P1', [999], [3, 'dontKnow']],
    [
      'M1',
      [{ choices: [1, 3] }, { choices: [4] }, { choices: [5], text: 'juice' }],
      [
        { choices: [] },
        { choices: [1, 1] },
        { choices: [1, 4] },
        { choices: [1, 2, 3, 5] },
        { choices: [1], text: 'x' },
      ],
    ],
    ['N1', [0, 12.5, 'dontKnow'], [81, -1, 1.25, NaN]],
    ['L1', [0, 35, 100], [3, 101]],
    ['K1', [{ order: [2, 1] }, { order: [3] }], [{ order: [1, 2, 3] }, { order: [1, 1] }, { order: [] }]],
    ['W1', [{ shares: [40, 60] }], [{ shares: [40, 50] }, { shares: [100] }, { shares: [-1, 101] }]],
    ['B1', [{ best: 1, worst: 3 }], [{ best: 1, worst: 1 }, { best: 1 }, { best: 1, worst: 4 }]],
    ['T1', [{ text: '2024-02' }], [{ text: '2024-13' }, { text: '2024-02-01' }]],
    ['T2', [{ text: '23:59' }], [{ text: '24:00' }, { text: '9:00' }]],
    ['Y1', [0, 1], [2]],
    ['O1', [{ text: 'x' }], [{ text: '' }, { text: 'x'.repeat(201) }, 4]],
    ['F1', [1, 2], [3]],
    ['X1', [], [1, 'preferNotToSay']],
    ['C1', [], [1]],
  ])('%s', (code, right, wrong) => {
    for (const answer of right) expect(accepts(code, answer), JSON.stringify(answer)).toBe(true);
    for (const answer of wrong) expect(accepts(code, answer), JSON.stringify(answer)).toBe(false);
  });
});

test('every kind makes its columns, and a release says why a cell is empty', () => {
  const answers: Record<string, Answer> = {
    F1: 2,
    R1: 4,
    R2: 2,
    S1: { choice: 4, text: 'grey' },
    P1: 999,
    M1: { choices: [1, 5], text: 'juice' },
    N1: 'dontKnow',
    K1: { order: [2, 3] },
    W1: { shares: [40, 60] },
    B1: { best: 3, worst: 1 },
    T1: { text: '1970-02' },
    Y1: 0,
  };
  const packed = packColumns(everyKind, [{ answers, flags: [] }]);
  const cells = Object.fromEntries(packed.map(({ column, cells }) => [column.name, [...cells][0]]));
  expect(cells).toMatchObject({
    F1: 2,
    R1: 4,
    S1: 4,
    S1_other: 'grey',
    P1: 999,
    M1_1: 1,
    M1_2: 0,
    M1_5: 1,
    M1_other: 'juice',
    N1: NaN,
    C1: 0,
    L1: -128,
    K1_1: 0,
    K1_2: 1,
    K1_3: 2,
    W1_2: 60,
    B1_best: 3,
    T1: 31,
    T2: NaN,
    O1: undefined,
    R: 8,
  });
  const skipped = packColumns(everyKind, [{ answers: { S1: 3, R1: 1 }, flags: [] }]);
  expect([...skipped.find(({ column }) => column.name === 'M1_1')!.cells]).toEqual([-125]);
});

test('a column that several of an item make is named and labelled by its choice', () => {
  const item = everyKind.items.find(({ code }) => code === 'M1')!;
  const columns = columnsOf(everyKind, item);
  expect(columns.map(({ name, set }) => [name, set])).toEqual([
    ...[1, 2, 3, 4, 5].map((value) => [`M1_${value}`, 'M1']),
    ['M1_other', undefined],
  ]);
  expect(columns[1]!.part).toEqual({ 'zh-CN': 'coffee（中）', en: 'coffee' });
});

test('a cell of a table is read into the answer that it states', () => {
  const read = (code: string, cell: string) => {
    const item = everyKind.items.find((each) => each.code === code)!;
    return kindOf(item).read?.(item, cell);
  };
  expect(read('M1', 'tea┋water')).toEqual({ choices: [1, 3] });
  expect(read('M1', '1;9')).toBeNull();
  expect(read('K1', 'b → a')).toEqual({ order: [2, 1] });
  expect(read('W1', '30;70')).toEqual({ shares: [30, 70] });
  expect(read('N1', '12.5')).toBe(12.5);
  expect(read('N1', '')).toBeNull();
  expect(read('T1', '2024-05')).toEqual({ text: '2024-05' });
});
