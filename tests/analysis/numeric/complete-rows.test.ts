import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMissingInteger, type Column } from '../../../analysis/columns.ts';
import { completeRows, emptyRows, missingRows } from '../../../analysis/numeric/complete-rows.ts';

const integer = (values: Int8Array): Column => ({ kind: 'integer', name: 'x', values });
const everyByte = Int8Array.from({ length: 256 }, (_, i) => i - 128);

/** An integer, a real and a text column with gaps in different rows. */
const mixed = (cells: readonly (readonly [number, number | null, number | null])[]): readonly Column[] => [
  integer(Int8Array.from(cells, ([value]) => value)),
  { kind: 'real', name: 'y', values: Float64Array.from(cells, ([, value]) => value ?? NaN) },
  { kind: 'text', name: 'z', values: Int32Array.from(cells, ([, , code]) => code ?? -1), levels: ['a', 'b'] },
];

describe('rows with and without missing cells', () => {
  it.each([0, 1, 2, 3])(
    'tell the five codes of a gap from every answer, %i bytes into their memory',
    (offset) => {
      const memory = new Int8Array(offset + 256);
      memory.set(everyByte, offset);
      for (const length of [256, 255, 5]) {
        const values = new Int8Array(memory.buffer, offset, length);
        expect([...missingRows(integer(values))]).toEqual([0, 1, 2, 3, 4]);
        expect(completeRows([integer(values)], length)).toEqual(
          Uint32Array.from({ length: length - 5 }, (_, i) => i + 5),
        );
      }
    },
  );

  it('look at columns of every kind', () => {
    const cell = fc.tuple(
      fc.integer({ min: -128, max: -120 }),
      fc.option(fc.double({ noNaN: true })),
      fc.option(fc.integer({ min: 0, max: 1 })),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
        const rows = [...cells.keys()];
        const gaps = cells.map(([x, y, z]) => [isMissingInteger(x), y === null, z === null]);
        const complete = rows.filter((row) => !gaps[row]!.includes(true));
        const found = completeRows(mixed(cells), rows.length);
        expect(found && [...found]).toEqual(complete.length < rows.length ? complete : null);
        expect([...emptyRows(mixed(cells))]).toEqual(rows.filter((row) => !gaps[row]!.includes(false)));
      }),
      { seed: 1 },
    );
  });
});
