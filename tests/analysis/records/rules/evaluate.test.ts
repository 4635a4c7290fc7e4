import { describe, expect, it } from 'vitest';
import type { RuleExpression } from '../../../../analysis/model/scheme/rule.ts';
import { evaluate } from '../../../../analysis/records/rules/evaluate.ts';
import { scoreBy } from '../../../../analysis/records/rules/score-by.ts';

const entry = (points: number, reason: string) => ({ points, words: { indicator: 'A', reason } });
const entries = [entry(-0.1, 'late'), entry(-0.2, 'late'), entry(-1, 'error'), entry(0.5, 'praise')];
const late = { count: { reason: ['late'] } } as const;
const value = (expression: RuleExpression) => evaluate(expression, entries).value;
const lines = [
  { from: 1, points: 5 },
  { from: 2, points: 3 },
];

describe('a rule', () => {
  it.each<readonly [RuleExpression, number | null]>([
    [7, 7],
    [{ count: {} }, 4],
    [late, 2],
    [{ count: { reason: ['late', 'error'], indicator: ['A'] } }, 3],
    [{ count: { reason: ['nothing'] } }, 0],
    [{ count: { mood: ['good'] } }, 0],
    [{ sum: 'points', of: { reason: ['late'] } }, -0.3],
    [{ sum: 'points', of: {} }, -0.8],
    [{ ratio: [late, { count: {} }] }, 0.5],
    [{ ratio: [late, { count: { reason: ['nothing'] } }] }, null],
    [{ ratio: [late, { count: {} }], least: 5 }, null],
    [{ ratio: [late, { count: {} }], least: 4 }, 0.5],
    [{ min: [late, 3] }, 2],
    [{ max: [late, 3] }, 3],
    [{ add: [late, 3, -1] }, 4],
    [{ times: [late, -0.5] }, -1],
    [{ cap: { count: {} }, at: 3 }, 3],
    // Three tenths reach 0.3 although 0.1 + 0.2 lies above it in binary.
    [{ step: { times: [{ sum: 'points', of: { reason: ['late'] } }, -1] }, each: 0.3, points: 2 }, 2],
    [{ step: { count: {} }, each: 3, points: -1 }, -1],
    [{ lookup: { count: { reason: ['nothing'] } }, lines }, null],
    [{ lookup: { count: { reason: ['error'] } }, lines }, 5],
    [{ lookup: { count: {} }, lines }, 3],
    [{ add: [1, { lookup: 0, lines }] }, null],
    [{ times: [1e300, 1e300] }, null],
  ])('%j is %j', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('proves its value step by step', () => {
    const found = evaluate({ max: [0, { add: [20, { times: [late, -0.5] }] }] }, entries);
    expect(found).toEqual({
      value: 19,
      steps: [
        { operation: 'count', rows: { reason: ['late'] }, found: 2, operands: [], value: 2 },
        { operation: 'times', operands: [2, -0.5], value: -1 },
        { operation: 'add', operands: [20, -1], value: 19 },
        { operation: 'max', operands: [0, 19], value: 19 },
      ],
    });
  });

  it('gives what it says of the missing where it has no value', () => {
    const score = { ratio: [1, 0] } as const;
    const by = (missing: 'full' | 'zero' | 'none') =>
      scoreBy({ indicator: 'A', score, missing }, 20, []).score;
    expect([by('full'), by('zero'), by('none')]).toEqual([20, 0, null]);
  });
});
