import { describe, expect, test } from 'vitest';
import { proposeFit, signOfInterval, signOfVoices, voiceBalance } from '../../../analysis/joint/fit.ts';

const counts = (interviews: number, favourable: number, unfavourable: number) => ({
  interviews,
  favourable,
  unfavourable,
});

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
    expect(voiceBalance(counts(4, 1, 3))).toBe(-0.5);
    expect(voiceBalance(counts(4, 0, 0))).toBeNull();
    expect(signOfVoices(counts(4, 1, 3))).toBe(-1);
    expect(signOfVoices(counts(2, 0, 2))).toBe(0);
    expect(signOfVoices(counts(7, 4, 3))).toBe(0);
    expect(signOfVoices(counts(3, 3, 0))).toBe(1);
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
