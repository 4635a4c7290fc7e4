import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { habits, type Meant } from './habits.ts';

const labels = ['很不同意', '不同意', '一般', '同意', '很同意'];
const words = [
  '多沟通',
  'say "no", twice',
  '一、少开会；二、多培训',
  'a|b',
  '两行\n第二行',
  'x;y',
  "it's",
  '<b>&',
  '=1+1',
  '50%',
];

/** Columns as questionnaires have them: ratings, amounts, labels and what people write. */
const columns = {
  rating: fc.integer({ min: 1, max: 5 }).map(String),
  amount: fc
    .double({ min: -1000, max: 1000, noNaN: true })
    .map((value) => String(Math.round(value * 100) / 100 || 0)),
  label: fc.constantFrom(...labels),
  words: fc.constantFrom(...words),
} as const;

const sometimesEmpty = (cells: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 9, arbitrary: cells }, { weight: 1, arbitrary: fc.constant('') });

const tables: fc.Arbitrary<Meant> = fc
  .record({
    more: fc.array(fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[])), {
      minLength: 1,
      maxLength: 6,
    }),
    rows: fc.integer({ min: 12, max: 40 }),
  })
  .chain(({ more, rows }) => {
    const kinds = ['rating', 'rating', 'label', ...more] as const;
    const header = kinds.map((kind, c) => (kind === 'words' ? `意见${c}` : `Q${c + 1}题`));
    const row = fc.tuple(
      fc.integer({ min: 1, max: 5 }).map(String),
      ...kinds.slice(1).map((kind) => sometimesEmpty(columns[kind])),
    );
    return fc.array(row, { minLength: rows, maxLength: rows }).map((cells) => ({ header, rows: cells }));
  });

test.each(Object.entries(habits))(
  'random tables written with %s come back equal cell by cell',
  async (_, write) => {
    await fc.assert(
      fc.asyncProperty(tables, async (meant) => {
        const { header, rows } = await readCells(await write(meant), 'x.dat');
        expect({ header, rows }).toEqual(meant);
      }),
      { numRuns: 40, seed: 15 },
    );
  },
);
