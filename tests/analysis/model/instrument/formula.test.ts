import { expect, test } from 'vitest';
import { compile } from '../../../../analysis/model/expression/compile.ts';
import { ExpressionError } from '../../../../analysis/model/expression/faults.ts';
import { parseFormula } from '../../../../analysis/model/instrument/formula.ts';

const values: Record<string, number> = { A: 2, B: 5, mean: 10 };
const codes = { items: new Set(['A', 'B', 'mean']), scales: new Set(['S']) };
const value = (source: string) =>
  compile(parseFormula(source, codes), {
    variable: (code, raw) => () => (raw ? -1 : 1) * (values[code] ?? NaN),
  })(null);

test.each([
  ['A', 2],
  ['B - A', 3],
  ['A - B - A', -5],
  ['A + B', 7],
  ['mean(A,B)', 3.5],
  ['mean(raw A, B - A)', 0.5],
  ['mean(A,B) - raw B', 8.5],
  ['mean', 10],
  ['(A + B) * 2 - 1', 13],
])('%s is %d', (source, expected) => expect(value(source)).toBe(expected));

test.each(['', 'A B', 'A -', 'mean()', 'mean(A', 'mean(A,)', 'raw', 'mean(A))'])(
  '%j is no formula',
  (source) => expect(() => parseFormula(source, codes)).toThrow(ExpressionError),
);

test.each([
  ['Z + 1', 'expression-name'],
  ['raw S', 'expression-raw'],
  ['A > 3', 'expression-number'],
  ['"A"', 'expression-number'],
  ['standardise(A)', 'expression-column'],
  ['A - mean(A by B)', 'expression-column'],
])('%s is refused: %s', (source, code) =>
  expect(() => parseFormula(source, codes)).toThrow(expect.objectContaining({ code })),
);
