import { describe, expect, test } from 'vitest';
import { proposeFit, signOfInterval, signOfStance, stanceBalance } from '../../../analysis/joint/fit.ts';

const counts = (interviews: number, strength: number, problem: number) => ({ interviews, strength, problem });

describe('the survey strand', () => {
  test('speaks only when its whole interval lies on one side of the midpoint', () => {
    expect(signOfInterval([2.1, 2.9], 3)).toBe(-1);
    expect(signOfInterval([3.1, 3.9], 3)).toBe(1);
    expect(signOfInterval([2.9, 3.1], 3)).toBe(0);
    expect(signOfInterval([2.5, 3], 3)).toBe(0);
    expect(signOfInterval(null, 3)).toBe(0);
  });
});

describe('the interview strand', () => {
  test('counts interviews, and needs three of them leaning by a third', () => {
    expect(stanceBalance(counts(4, 1, 3))).toBe(-0.5);
    expect(stanceBalance(counts(4, 0, 0))).toBeNull();
    expect(signOfStance(counts(4, 1, 3))).toBe(-1);
    expect(signOfStance(counts(2, 0, 2))).toBe(0);
    expect(signOfStance(counts(7, 4, 3))).toBe(0);
    expect(signOfStance(counts(3, 3, 0))).toBe(1);
  });
});

test.each([
  ['confirmation', -1, counts(4, 0, 4)],
  ['discordance', 1, counts(4, 0, 4)],
  ['complementarity', -1, counts(6, 3, 3)],
  ['complementarity', 0, counts(4, 0, 4)],
  ['expansion', null, counts(2, 0, 2)],
  ['silence', -1, counts(1, 0, 1)],
  ['silence', null, counts(0, 0, 0)],
] as const)('%s is proposed for survey sign %s and %o', (fit, survey, interviews) => {
  expect(proposeFit(survey, interviews)).toBe(fit);
});
