import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesOf } from '../../../analysis/bundle/differences.ts';

test('a value does not differ from itself, whatever it is', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void expect(differencesOf(value, value)).toEqual([])));
});

test('one number changed anywhere is one difference, at its place', () => {
  const values = fc.array(
    fc.record({
      n: fc.integer(),
      means: fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 1 }),
    }),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(values, fc.nat(), (value, any) => {
      const at = any % value.length;
      const changed = structuredClone(value);
      changed[at]!.means[0]! += 1e-6;
      expect(differencesOf(value, changed).map(({ path }) => path)).toEqual([`/${at}/means/0`]);
    }),
  );
});

test('the last bits of a number are no difference; a key, a kind, a text and an empty list are', () => {
  expect(differencesOf([1e-20, 0.1 + 0.2, 1e12], [0, 0.3, 1e12 + 1e-4])).toEqual([]);
  expect(differencesOf({ 'a/b': 1 }, {})).toEqual([{ path: '/a~1b', stored: 1, found: undefined }]);
  expect(differencesOf([], {})).toHaveLength(1);
  expect(differencesOf({ n: null }, { n: 0 })).toHaveLength(1);
  expect(differencesOf({ n: '—' }, { n: '– ' })).toHaveLength(1);
});
