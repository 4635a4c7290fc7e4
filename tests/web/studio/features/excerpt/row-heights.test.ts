import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowHeights } from '../../../../../web/studio/features/excerpt/row-heights.ts';

it('finds each row at its distance from the top, whatever has been measured in the meantime', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 });
  const measured = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 90 })), { maxLength: 10 });
  fc.assert(
    fc.property(heights, measured, (estimates, changes) => {
      const rows = new RowHeights(estimates);
      const truth = [...estimates];
      for (const [row, height] of changes.filter(([row]) => row < truth.length)) {
        expect(rows.topOf(truth.length)).toBe(truth.reduce((sum, each) => sum + each, 0));
        rows.set(row, height);
        truth[row] = height;
      }
      let top = 0;
      truth.forEach((height, row) => {
        expect(rows.topOf(row)).toBe(top);
        expect([rows.rowAt(top), rows.rowAt(top + height - 0.5)]).toEqual([row, row]);
        top += height;
      });
      expect([rows.rowAt(-10), rows.rowAt(top + 10)]).toEqual([0, truth.length - 1]);
    }),
  );
});
