import { describe, expect, it } from 'vitest';
import { withinAgreement } from '../../../analysis/relate/within-agreement.ts';
import { answerTo, at, claimsOf, expectClose, type Cells, type Claim } from './claims.ts';

interface WithDefinitions extends Claim {
  readonly request: object | null;
}

const aggregate = (cells: Cells, request: object = {}) =>
  answerTo(cells, { procedure: 'aggregation', variable: 'x', unit: 'u' }, request);
const fivePoint = { items: { x: { range: [1, 5] } } };

describe('aggregation', () => {
  it.each(claimsOf('relate/aggregation') as WithDefinitions[])(
    'equals R: $name',
    ({ columns, analysis, expected, request }) => {
      const answer = answerTo(columns, analysis, request ?? {});
      expectClose(answer, expected, { tail: 1e-7, other: 1e-9 });
    },
  );

  it('reads r_wg as 1 for full agreement and 0 for answers at random', () => {
    const range = [1, 5] as const;
    expect(withinAgreement([{ variance: 0, range }])).toBe(1);
    expect(withinAgreement([{ variance: 2, range }])).toBe(0);
    expect(withinAgreement([{ variance: 1, range }])).toBe(0.5);
    // Spearman–Brown of .5 with two items.
    expect(
      withinAgreement([
        { variance: 1, range },
        { variance: 1, range },
      ]),
    ).toBeCloseTo(2 / 3, 15);
    expect(withinAgreement([{ variance: 3, range }])).toBe(0);
  });

  it('gives nulls and reasons for one unit, for lone people and for full agreement inside units', () => {
    expect(aggregate({ x: [1, 2, 3], u: ['a', 'a', 'a'] }, fivePoint)).toMatchObject({
      icc1: null,
      p: null,
      notes: ['one unit has nothing to be compared with'],
    });
    const lone = aggregate({ x: [1, 2, 4], u: ['a', 'b', 'c'] }, fivePoint);
    expect(lone).toMatchObject({ icc1: null, rwg: { mean: null, groups: 0 } });
    expect(lone['notes']).toEqual(['no unit has two answers', '3 units have one answer: they have no r_wg']);
    const agreed = aggregate({ x: [1, 1, 4, 4], u: ['a', 'a', 'b', 'b'] }, fivePoint);
    expect(agreed).toMatchObject({ icc1: 1, icc2: 1, f: null, rwg: { mean: 1 } });
  });

  it('says when it had to take the range from the answers', () => {
    const answer = aggregate({ x: [1, 2, 4, 5], u: ['a', 'a', 'b', 'b'] });
    expect(at(answer, 'notes.0')).toBe('x: no range is defined, so r_wg takes the answers seen, 1–5');
  });

  it('leaves people without a unit out', () => {
    expect(aggregate({ x: [1, 2, 4, 5, 3], u: ['a', 'a', 'b', 'b', null] }, fivePoint)).toMatchObject({
      n: 4,
      groups: 2,
    });
  });
});
