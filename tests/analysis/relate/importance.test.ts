import { describe, expect, it } from 'vitest';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt, type Cells } from './claims.ts';

const weigh = (cells: Cells, predictors: string[]) =>
  answerTo(cells, { procedure: 'importance', outcome: 'y', predictors });
const x = [1, 2, 3, 4, 5, 6, 7, 8];
const z = [2, 1, 4, 3, 6, 5, 9, 7];
const y = [1.2, 1.9, 3.4, 3.8, 5.3, 5.9, 7.4, 7.7];

describe('relative importance', () => {
  it.each(claimsOf('relate/importance'))('equals the mean gain over all orders in R: $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });

  it('gives uncorrelated predictors their squared correlations', () => {
    const cells = { a: [1, 1, -1, -1, 1, 1, -1, -1], b: [1, -1, 1, -1, 1, -1, 1, -1], y };
    const answer = weigh(cells, ['a', 'b']);
    for (const name of ['a', 'b'])
      expect(numberAt(answer, `lmg.${name}`)).toBeCloseTo(numberAt(weigh(cells, [name]), 'r2'), 12);
  });

  it('gives the mirror image of a predictor nothing beyond it', () => {
    const answer = weigh({ x, z: x.map((value) => -value), y }, ['x', 'z']);
    expect(answer['notes']).toContain(
      'z is constant or a combination of earlier predictors: it was left out',
    );
    expect(numberAt(answer, 'lmg.x')).toBeCloseTo(numberAt(answer, 'r2'), 12);
    expect(numberAt(answer, 'lmg.z')).toBeCloseTo(0, 12);
  });

  it('gives nulls and the reason for an outcome that does not vary and for more predictors than it can order', () => {
    expect(weigh({ x, y: x.map(() => 1) }, ['x'])).toMatchObject({
      lmg: null,
      percent: null,
      notes: ['the outcome does not vary'],
    });
    const many = Object.fromEntries(
      Array.from({ length: 23 }, (_, i) => [`v${i}`, x.map((value) => value ** 2 % (i + 3))]),
    );
    expect(weigh({ ...many, y }, Object.keys(many))).toMatchObject({
      lmg: null,
      notes: [expect.stringMatching(/^23 predictors are too many/)],
    });
  });
});

describe('importance–performance analysis', () => {
  it('places each point against the means of the points', () => {
    const cells = {
      p1: [1, 2],
      p2: [4, 5],
      p3: [2, 2],
      p4: [5, 5],
      i1: [5, 5],
      i2: [5, 4],
      i3: [1, 2],
      i4: [1, null],
    };
    const answer = answerTo(cells, {
      procedure: 'ipa',
      performance: ['p1', 'p2', 'p3', 'p4'],
      importance: ['i1', 'i2', 'i3', 'i4'],
    });
    expect(answer).toMatchObject({ n: 2, missing: 'pairwise', cross: { performance: 3.25, importance: 3 } });
    expect(answer['points']).toEqual([
      { name: 'p1', performance: 1.5, importance: 5, quadrant: 'concentrate here' },
      { name: 'p2', performance: 4.5, importance: 4.5, quadrant: 'keep up' },
      { name: 'p3', performance: 2, importance: 1.5, quadrant: 'low priority' },
      { name: 'p4', performance: 5, importance: 1, quadrant: 'possible overkill' },
    ]);
  });

  it('derives importance from an outcome as the LMG share', () => {
    const answer = answerTo({ x, z, y }, { procedure: 'ipa', performance: ['x', 'z'], outcome: 'y' });
    expect(numberAt(answer, 'points.1.importance')).toBe(numberAt(weigh({ x, z, y }, ['x', 'z']), 'lmg.z'));
    expect(numberAt(answer, 'points.0.performance')).toBe(4.5);
  });

  it('leaves a variable that nobody answered without a quadrant', () => {
    const cells = { p1: [1, 2], p2: [null, null], i1: [5, 5], i2: [5, 4] };
    const answer = answerTo(cells, { procedure: 'ipa', performance: ['p1', 'p2'], importance: ['i1', 'i2'] });
    expect(at(answer, 'points.1')).toMatchObject({ performance: null, quadrant: null });
    expect(at(answer, 'cross.performance')).toBe(1.5);
  });

  it('wants one importance for each performance', () => {
    const request = { procedure: 'ipa', performance: ['x', 'z'], importance: ['y'] };
    expect(() => answerTo({ x, z, y }, request)).toThrow(/importance: must name 2 variables/);
  });
});
