import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, expectClose, numberAt } from '../../relate/claims.ts';

describe('partial correlations equal R', () => {
  it.each(claimsOf('describe/partial-correlation'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });
});

describe('partial correlations of awkward data', () => {
  const of = (x: (number | null)[], y: number[], z: number[], more: Record<string, number[]> = {}) =>
    answerTo(
      { x, y, z, ...more },
      { procedure: 'partialCorrelation', x: 'x', y: 'y', controls: ['z', ...Object.keys(more)] },
    );
  const [x, y, z] = [
    [1, 2, 3, 5, 4, 7],
    [2, 1, 4, 3, 6, 5],
    [1, 0, 2, 1, 1, 3],
  ];

  it('a control that says the same as another changes nothing but a note', () => {
    const [once, twice] = [of(x, y, z), of(x, y, z, { again: z.map((value) => 2 * value + 1) })];
    expect(numberAt(twice, 'r')).toBeCloseTo(numberAt(once, 'r'), 13);
    expect(numberAt(twice, 'p')).toBeCloseTo(numberAt(once, 'p'), 13);
    expect(twice['notes']).toEqual([
      'again is constant or a combination of earlier predictors: it was left out',
    ]);
  });

  it('a variable that a control makes up has none', () => {
    const answer = of(x, y, x);
    expect(answer).toMatchObject({ r: null, p: null, semipartial: null, interval: [null, null] });
    expect(answer['notes']).toEqual([
      'a variable does not vary or is made up by the controls: it has no partial correlation',
    ]);
  });

  it('neither has one that does not vary, nor one that too few answered', () => {
    expect(of(x, [3, 3, 3, 3, 3, 3], z)).toMatchObject({ r: null, zeroOrder: null });
    expect(of([1, 2, 4, null, null, null], y, z)).toMatchObject({ n: 3, r: null, df: 0 });
    expect(of([null, null, null, null, null, null], y, z)).toMatchObject({ n: 0, r: null });
  });

  it.each([
    [{ y: 'x' }, 'y'],
    [{ controls: ['x'] }, 'controls'],
    [{ controls: [] }, 'controls'],
  ])('refuses %j', (more, field) => {
    const asked = () =>
      answerTo({ x, y, z }, { procedure: 'partialCorrelation', x: 'x', y: 'y', controls: ['z'], ...more });
    expect(asked).toThrow(expect.objectContaining({ field: `analyses[0].${field}` }));
  });
});
