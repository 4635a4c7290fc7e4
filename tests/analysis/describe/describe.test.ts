import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose } from '../relate/claims.ts';

const bar = { tail: 1e-7, other: 1e-9 };

describe.each(['describe/describe', 'describe/frequencies'])('%s equals R', (fixture) => {
  it.each(claimsOf(fixture))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, bar);
    expectClose(packedAnswerToClaim(claim), claim.expected, bar);
  });
});

describe('describe on awkward data', () => {
  const summary = (x: (number | null)[]) => answerTo({ x }, { procedure: 'describe', variables: ['x'] });

  it('gives nulls and a reason for a variable without answers', () => {
    const answer = summary([null, null]);
    expect(at(answer, 'variables.0')).toMatchObject({
      n: 0,
      missing: 2,
      mean: null,
      min: null,
      median: null,
    });
    expect(answer['notes']).toEqual(['x: no answers']);
  });

  it('keeps the mean of a constant and says that its shape is not defined', () => {
    const answer = summary([0.1, 0.1, 0.1, 0.1, 0.1]);
    expect(at(answer, 'variables.0')).toMatchObject({ mean: 0.1, sd: 0, skewness: null, kurtosis: null });
    expect(answer['notes']).toEqual(['x: all answers are equal, so its shape is not defined']);
  });

  it('describes a group of one person without a spread', () => {
    const answer = answerTo(
      { x: [1, 2, 3, 9], g: ['a', 'a', 'a', 'b'] },
      { procedure: 'describe', variables: ['x'], by: 'g' },
    );
    expect(at(answer, 'variables.1')).toMatchObject({ group: 'b', n: 1, mean: 9, sd: null, median: 9 });
  });

  it('leaves out respondents without a group and says how many', () => {
    const answer = answerTo(
      { x: [1, 2, 3], g: ['a', null, 'b'] },
      { procedure: 'describe', variables: ['x'], by: 'g' },
    );
    expect(answer).toMatchObject({ n: 2 });
    expect(answer['notes']).toContain('1 respondents have no g and are left out');
  });

  it('uses only complete respondents when asked for listwise', () => {
    const answer = answerTo(
      { x: [1, 2, 3], y: [4, null, 6] },
      { procedure: 'describe', variables: ['x', 'y'], missing: 'listwise' },
    );
    expect(answer).toMatchObject({ n: 2, missing: 'listwise', variables: [{ mean: 2 }, { mean: 5 }] });
  });

  it('moves with a shift and stretches with a scale', () => {
    const x = [1, 2, 2, 5, 9, 4];
    const [plain, moved] = [summary(x), summary(x.map((value) => 3 * value - 7))];
    expect(at(moved, 'variables.0.mean')).toBeCloseTo(3 * (at(plain, 'variables.0.mean') as number) - 7, 12);
    expect(at(moved, 'variables.0.kurtosis')).toBeCloseTo(at(plain, 'variables.0.kurtosis') as number, 12);
  });
});
