import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathFinder } from '../../../../../../analysis/model/instrument/path.ts';
import { askableBefore } from '../../../../../../web/studio/features/instrument/edit/askable.ts';
import {
  type Group,
  type Operator,
  type Row,
  rowsOf,
  sourceOf,
} from '../../../../../../web/studio/features/instrument/edit/condition-rows.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const operators: Operator[] = ['=', '!=', '<', '<=', '>', '>=', 'in', 'notIn', 'missing', 'given'];
const row: fc.Arbitrary<Row> = fc
  .record({
    name: fc.constantFrom('R1', 'S1', 'M1_2', 'N1', 'by', 'two words', '工龄'),
    raw: fc.boolean(),
    operator: fc.constantFrom(...operators),
    values: fc.uniqueArray(fc.integer({ min: -3, max: 9 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, raw, operator, values }) => ({
    name,
    ...(raw && { raw }),
    operator,
    values:
      operator === 'missing' || operator === 'given'
        ? []
        : operator === 'in' || operator === 'notIn'
          ? values
          : values.slice(0, 1),
  }));
const group: fc.Arbitrary<Group> = fc
  .tuple(
    fc.constantFrom('and' as const, 'or' as const),
    fc.array(row, { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(row, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
  )
  .map(([joins, rows, inner]) => ({
    joins,
    rows: [...rows, ...inner.map((each): Group => ({ joins: joins === 'and' ? 'or' : 'and', rows: each }))],
  }));

describe('a condition as rows', () => {
  it('is the same condition as its expression, there and back', () => {
    fc.assert(
      fc.property(group, (given) => {
        const source = sourceOf(given);
        const shown = rowsOf(source)!;
        expect(sourceOf(shown)).toBe(source);
        if (given.rows.length > 1) expect(shown).toEqual(given);
      }),
    );
  });

  it('shows what people write, and leaves as text what rows cannot say', () => {
    expect(rowsOf('R1 >= 4 and (S1 in (1, 2) or not isMissing(N1))')).toEqual({
      joins: 'and',
      rows: [
        { name: 'R1', operator: '>=', values: [4] },
        {
          joins: 'or',
          rows: [
            { name: 'S1', operator: 'in', values: [1, 2] },
            { name: 'N1', operator: 'given', values: [] },
          ],
        },
      ],
    });
    expect(rowsOf('O1 = "yes, \'I\' do"')).toMatchObject({ rows: [{ values: ["yes, 'I' do"] }] });
    for (const source of [
      'R1 + R2 > 4',
      'not (R1 = 1 and R2 = 1)',
      '4 < R1',
      'R1 > R2',
      'R1 >',
      'mean(R1, R2) > 3',
    ])
      expect(rowsOf(source)).toBeNull();
  });

  it('holds for the same answers after it was shown', () => {
    const source = 'M1_1 = 1 or R1 >= 4 and S1 != 2';
    const again = sourceOf(rowsOf(source)!);
    const path = pathFinder(everyKind);
    for (const R1 of [1, 4, 5])
      for (const S1 of [1, 2])
        for (const choices of [[1], [2]]) {
          const found = path({ R1, S1, M1: { choices } });
          expect(found.holds(again)).toBe(found.holds(source));
        }
  });
});

describe('what a condition can name', () => {
  it('is what is asked before its place in every order', () => {
    const names = (code: string, kind: 'item' | 'block' = 'item', itself = false) =>
      askableBefore(everyKind, { kind, code }, itself).map(({ column }) => column.name);
    expect(names('S1')).toEqual(['F1', 'R1', 'R2']);
    expect(names('S1', 'item', true)).toContain('S1_other');
    expect(names('K1')).not.toContain('D1');
    expect(names('MORE', 'block')).toContain('C1');
    expect(names('MORE', 'block')).not.toContain('L1');
  });
});
