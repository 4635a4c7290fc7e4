import { describe, expect, it } from 'vitest';
import type { RuleExpression } from '../../../../analysis/model/scheme/rule.ts';
import { checkRule } from '../../../../analysis/records/rules/check-rule.ts';
import { withdrawEach, withdrawn } from '../../../../analysis/records/rules/one-event.ts';

const late = { count: { reason: ['late'] } } as const;
const all = { count: {} } as const;
const points = { sum: 'points', of: {} } as const;
const lines = (...values: number[]) => values.map((each, from) => ({ from, points: each }));

describe('a check of a rule', () => {
  it.each<readonly [RuleExpression, isMonotone: boolean, largestJump: number]>([
    [3, true, 0],
    [{ add: [20, { times: [late, -0.5] }] }, true, 0],
    [{ add: [{ times: [late, 2] }, { times: [late, -1] }] }, false, 0],
    [{ add: [{ times: [late, 2] }, { times: [all, -1] }] }, true, 0],
    [{ ratio: [late, all] }, true, 0],
    [{ ratio: [all, all] }, false, 0],
    [{ ratio: [late, points] }, false, 0],
    [{ times: [{ step: late, each: 2, points: -3 }, 2] }, true, 6],
    [{ lookup: late, lines: lines(10, 8, 3) }, true, 5],
    [{ lookup: late, lines: lines(10, 3, 8) }, false, 7],
    [{ max: [0, { lookup: late, lines: lines(10, 9) }, { step: all, each: 1, points: 4 }] }, true, 4],
  ])('of %j', (score, isMonotone, largestJump) => {
    expect(checkRule({ score })).toEqual({ isMonotone, largestJump });
  });

  const entry = (own: number, reason: string) => ({ points: own, words: { reason } });
  const entries = [entry(-1, 'late'), entry(-1, 'late'), entry(-0.5, 'error')];

  it('finds what one entry does', () => {
    const sum = { indicator: 'A', score: { add: [20, points] }, missing: 'full' } as const;
    expect(withdrawn(sum, 20, entries, 2)).toBeCloseTo(0.5, 12);
    expect(withdrawEach(sum, 20, entries)).toEqual({ most: 1, cliffs: 0 });
    const cliff = { ...sum, score: { lookup: late, lines: lines(20, 20, 12) } };
    expect(withdrawEach(cliff, 20, entries)).toEqual({ most: 8, cliffs: 2 });
  });

  it('knows no change without entries or scores', () => {
    const none = { indicator: 'A', score: { ratio: [1, 0] }, missing: 'none' } as const;
    expect(withdrawEach(none, 20, [])).toEqual({ most: NaN, cliffs: 0 });
    expect(withdrawEach(none, 20, entries)).toEqual({ most: NaN, cliffs: 0 });
  });
});
