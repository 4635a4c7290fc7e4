import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { typeOfExpression } from '../../../../analysis/model/expression/check.ts';
import { compile } from '../../../../analysis/model/expression/compile.ts';
import { ExpressionError } from '../../../../analysis/model/expression/faults.ts';
import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import { namesIn, type Value } from '../../../../analysis/model/expression/syntax.ts';

type Row = Readonly<Record<string, Value>>;
const row: Row = { A: 4, B: 2, C: null, W: 'x', 性别: 1, 'two words': 7, by: 3 };
const valueOf = (source: string, from: Row = row) =>
  compile<Row>(parseExpression(source), { variable: (name) => (own) => own[name] ?? null })(from);

test.each<[string, Value]>([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['8 - 2 - 1', 5],
  ['-A + 1', -3],
  ['- - A', 4],
  ['A / B / 2', 1],
  ['A / 0', null],
  ['A + C', null],
  ['abs(-3)', 3],
  ['sqrt(-1)', null],
  ['ln(exp(2))', 2],
  ['round(2.5)', 3],
  ['round(-2.5)', -3],
  ['exp(1000)', null],
  ['A > 3', true],
  ['A = 4 and B != 2', false],
  ['C > 3', null],
  ['C > 3 or A > 3', true],
  ['C > 3 and A > 5', false],
  ['not C > 3', null],
  ['not A > 3 or B = 2', true],
  ['A in (1, 4)', true],
  ['A not in (1, 4)', false],
  ['A in (-4)', false],
  ['W in ("x", \'y\')', true],
  ['W < "y"', true],
  ['isMissing(C)', true],
  ['isMissing(A)', false],
  ['C = missing', null],
  ['if(A > B, "high", "low")', 'high'],
  ['if(C > 1, 1, 0)', null],
  ['mean(A, B)', 3],
  ['mean(A, B, C)', null],
  ['mean(A, B, C, least: 2)', 3],
  ['sum(A, C, least: 2)', null],
  ['max(A, B) - min(A, B)', 2],
  ['count(A, B, C)', 2],
  ['count(A, B, C in (2, 3))', 1],
  ['recode(A, 1..3: 0, 4..5: 1)', 1],
  ['recode(A, 1: 0)', null],
  ['recode(A, 1: 0, else: A)', 4],
  ['recode(C, 1: 0, missing: 9)', 9],
  ['recode(W, "x": 1, "y": 2)', 1],
  ['band(A, 2.5, 3.5)', 3],
  ['band(B, 2, 3)', 2],
  ['band(C, 1)', null],
  ['(A > 3) + (B > 3)', 1],
  ['性别 = 1', true],
  ['`two words` + 1', 8],
  ['`by` * 2', 6],
  ['mean（A，B）≥ 3', true],
])('%s is %j', (source, expected) => expect(valueOf(source)).toBe(expected));

test.each([
  ['', 'expression-empty', 1],
  ['   ', 'expression-empty', 1],
  ['A +', 'expression-expected', 4],
  ['A B', 'expression-expected', 3],
  ['(A', 'expression-expected', 3],
  ['A > 1 > 2', 'expression-expected', 7],
  ['mean()', 'expression-expected', 6],
  ['A in ()', 'expression-expected', 7],
  ['and', 'expression-expected', 1],
  ['3x', 'expression-sign', 1],
  ['A + 1e999', 'expression-sign', 5],
  ['A ; B', 'expression-sign', 3],
  ['A = "x', 'expression-open', 5],
  ['1 + median(A)', 'expression-function', 5],
  ['band(A, 3, 2)', 'expression-cuts', 12],
  ['band(A, 2, 2)', 'expression-cuts', 12],
  ['recode(A, 3..1: 0)', 'expression-arms', 11],
  ['recode(A)', 'expression-expected', 9],
  ['mean(A, B, least: 3)', 'expression-least', 19],
  ['mean(A, B, least: 0)', 'expression-least', 19],
  ['('.repeat(60) + 'A' + ')'.repeat(60), 'expression-deep', 52],
  ['not '.repeat(60) + 'A > 1', 'expression-deep', 205],
  ['A' + ' + A'.repeat(600), 'expression-long', 1],
])('%j is refused: %s at character %d', (source, code, at) => {
  let caught: unknown;
  try {
    parseExpression(source);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(ExpressionError);
  const { reason, ...found } = caught as ExpressionError;
  expect(found).toMatchObject({ code, details: { at } });
  expect(reason['zh-CN'] + reason.en).not.toMatch(/undefined|[{}]/);
});

describe('types', () => {
  const types = { A: 'number', W: 'text', T: 'truth' } as const;
  const typeOf = (source: string) =>
    typeOfExpression(parseExpression(source), (name, raw) =>
      raw || !Object.hasOwn(types, name) ? null : types[name as keyof typeof types],
    );

  it.each([
    ['A + 1', 'number'],
    ['A > 1', 'truth'],
    ['if(A > 1, "a", missing)', 'text'],
    ['if(A > 1, 1, A > 2)', 'number'],
    ['recode(W, "x": 1)', 'number'],
    ['T + 1', 'number'],
    ['missing', null],
  ])('%s is of type %s', (source, type) => expect(typeOf(source)).toBe(type));

  it.each([
    ['W + 1', 'expression-number'],
    ['mean(A, W)', 'expression-number'],
    ['A and T', 'expression-truth'],
    ['if(A, 1, 2)', 'expression-truth'],
    ['not A', 'expression-truth'],
    ['A = "x"', 'expression-alike'],
    ['A in (1, "x")', 'expression-alike'],
    ['if(T, 1, "x")', 'expression-alike'],
    ['recode(A, "x": 1)', 'expression-alike'],
    ['count(A, W in ("x"))', 'expression-alike'],
    ['Z', 'expression-name'],
    ['mean(A by Z)', 'expression-name'],
    ['raw A', 'expression-raw'],
  ])('%s is refused: %s', (source, code) =>
    expect(() => typeOf(source)).toThrow(expect.objectContaining({ code })),
  );
});

test('names are those of variables, functions are none', () => {
  const names = namesIn(parseExpression('mean(A, raw B) + standardise(C by G)')).map(({ name }) => name);
  expect(names.sort()).toEqual(['A', 'B', 'C', 'G']);
});

test('any text is either read or refused with a sentence: nothing else comes of it', () => {
  const words = [
    'A',
    'B',
    '1',
    '2.5',
    '(',
    ')',
    ',',
    '+',
    '-',
    '*',
    '/',
    '=',
    '<',
    'and',
    'or',
    'not',
    'in',
  ].concat(['if', 'mean', 'recode', 'band', 'count', ':', '..', '"x"', 'missing', 'least', 'by', '`', '😀']);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' ')),
      ),
      (source) => {
        try {
          // Who computes an expression asks for its types first.
          typeOfExpression(parseExpression(source), (name) => (['A', 'B'].includes(name) ? 'number' : null));
          const value = valueOf(source);
          expect(typeof value === 'number' && !Number.isFinite(value)).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
