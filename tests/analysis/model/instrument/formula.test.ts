import { expect, test } from 'vitest';
import { evaluate, parseFormula } from '../../../../analysis/model/instrument/formula.ts';

const values: Record<string, number> = { A: 2, B: 5, mean: 10 };
const value = (source: string) =>
  evaluate(parseFormula(source)!, (code, raw) => (raw ? -1 : 1) * (values[code] ?? NaN));

test.each([
  ['A', 2],
  ['B - A', 3],
  ['A - B - A', -5],
  ['A + B', 7],
  ['mean(A,B)', 3.5],
  ['mean(raw A, B - A)', 0.5],
  ['mean(A,B) - raw B', 8.5],
  ['mean', 10],
])('%s is %d', (source, expected) => expect(value(source)).toBe(expected));

test.each([
  '',
  'A B',
  'A -',
  'mean()',
  'mean(A',
  'mean(A,)',
  '(A)',
  'A * B',
  '3 - A',
  'raw',
  'A - 1',
  'mean(A))',
])('%j is no formula', (source) => expect(parseFormula(source)).toBeNull());
