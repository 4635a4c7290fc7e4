import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../../engine/packed.ts';
import {
  answerTo,
  answerToClaim,
  at,
  claimsOf,
  expectClose,
  numberAt,
  type Claim,
} from '../../relate/claims.ts';

/** Pairs by Tukey rest on R's ptukey and qtukey, the looser side; the noncentral F of R is good to about 1e-10 absolute. */
const barOf = ({ contrasts, adjust }: Claim['analysis']) =>
  contrasts === 'pairwise' && adjust === 'tukey' ? { tail: 1e-5, other: 1e-6 } : { tail: 1e-8, other: 1e-7 };

describe('linear models of means equal R', () => {
  it.each(claimsOf('glm/glm'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, barOf(claim.analysis));
    expectClose(packedAnswerToClaim(claim), claim.expected, barOf(claim.analysis));
  });
});

const asked = { procedure: 'glm', outcome: 'y', factors: ['a', 'b'] };
const of = (cells: Record<string, (number | string | null)[]>, fields: object = {}) =>
  answerTo(cells, { ...asked, ...fields });
const design = {
  a: ['x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'x', 'y'],
  b: [1, 1, 2, 2, 1, 1, 2, 2, 1, 2],
  y: [3, 5, 4, 7, 6, 9, 2, 4, 4, 3],
};
/** The same without anybody at y × 2. */
const gap = {
  a: ['x', 'x', 'x', 'x', 'y', 'y', 'y', 'x'],
  b: [1, 1, 2, 2, 1, 1, 1, 2],
  y: [3, 5, 4, 7, 6, 9, 8, 4],
};

describe('linear models of means on awkward data', () => {
  it('name the combinations that nobody has, and give all that these leave', () => {
    const three = of(gap);
    expect(three['notes']).toEqual([
      'a × b: nobody has 1 of its combinations of levels, such as a = y × b = 2; their means cannot be estimated and its degrees of freedom are fewer',
      'since nobody has some combinations of levels, type III says nothing of the effects within that interaction: ask for type II',
      'some means would average over combinations of levels that nobody has and cannot be estimated',
    ]);
    expect(three).toMatchObject({
      effects: [
        { effect: 'a', f: null, p: null },
        { effect: 'b', f: null, p: null },
        { effect: 'a × b', df: 0, f: null },
      ],
      residual: { df: 5 },
    });
    const means = at(three, 'means') as { levels: object; n: number; mean: number | null }[];
    expect(means.map(({ n, mean }) => [n, mean])).toEqual<unknown>([
      [5, expect.closeTo(4.5)],
      [3, null],
      [5, expect.closeTo((4 + 23 / 3) / 2)],
      [3, null],
      [2, expect.closeTo(4)],
      [3, expect.closeTo(5)],
      [3, expect.closeTo(23 / 3)],
      [0, null],
    ]);
    // Type II is that of the model without the interaction: what a adds to b.
    const two = of(gap, { sumOfSquares: 2 });
    expect(numberAt(two, 'effects.0.ss')).toBeCloseTo(
      numberAt(of(gap, { interactions: 'main' }), 'effects.0.ss'),
      12,
    );
    expect(two['notes']).not.toContain(at(three, 'notes.1'));
  });

  it('do without a factor that has one level', () => {
    const answer = of({ ...design, b: design.b.map(() => 7) });
    expect(answer).toMatchObject({
      effects: [
        { effect: 'a', df: 1 },
        { effect: 'b', df: 0, f: null },
        { effect: 'a × b', df: 0, f: null },
      ],
    });
    expect(answer['notes']).toContain('b has one level only, 7: there is no effect to test');
  });

  it('do without a covariate that says nothing of its own', () => {
    const answer = of({ ...design, c: design.y.map(() => 0.1) }, { covariates: ['c'] });
    expect(answer['notes']).toEqual([
      'c is constant or a combination of earlier predictors: it was left out',
    ]);
    expect(numberAt(answer, 'effects.1.f')).toBeCloseTo(numberAt(of(design), 'effects.0.f'), 12);
  });

  it('have nothing to say of an outcome that does not vary, or that nobody has', () => {
    expect(of({ ...design, y: design.y.map(() => 0.3) })).toMatchObject({
      n: 10,
      effects: [],
      residual: null,
      notes: ['the outcome does not vary'],
    });
    expect(of({ ...design, y: design.y.map(() => null) })).toMatchObject({ n: 0, effects: [], r2: null });
  });

  it('have no tests where the cells fit everybody', () => {
    const answer = of({ a: ['x', 'x', 'y', 'y'], b: [1, 2, 1, 2], y: [1, 2, 4, 9] });
    expect(answer).toMatchObject({
      effects: [{ f: null, p: null }, { f: null }, { f: null }],
      residual: { df: 0, ms: null },
    });
    expect(answer['notes']).toContain('as many coefficients as respondents: no standard errors');
    expect(at(answer, 'means.0')).toMatchObject({ mean: 1.5, standardError: null, interval: null });
  });

  it('are the same on numbers far from 0, in other units and in another order of the rows', () => {
    const base = of(design);
    const far = of({ ...design, y: design.y.map((y) => y + 2 ** 40) });
    const large = of({ ...design, y: design.y.map((y) => y * 1e40) });
    const turned = of(
      Object.fromEntries(Object.entries(design).map(([name, cells]) => [name, cells.toReversed()])),
    );
    for (const field of ['effects.0.f', 'effects.1.p', 'effects.2.partialEtaSquared', 'r2', 'levene.f'])
      for (const other of [far, large, turned])
        expect(numberAt(other, field), field).toBeCloseTo(numberAt(base, field), 10);
  });

  it('hold a factor with too many levels off', () => {
    const many = Array.from({ length: 400 }, (_, i) => i % 350);
    const answer = of({ a: many, b: many.map((i) => i % 2), y: many.map((i) => (i * 7) % 11) });
    expect(answer).toMatchObject({
      effects: [],
      means: [],
      notes: ['the model has 700 coefficients, more than 300: it was not made'],
    });
  });

  it.each([
    [{ interactions: 'some' }, 'interactions'],
    [{ interactions: [['a', 'z']] }, 'interactions[0]'],
    [{ interactions: [['a']] }, 'interactions[0]'],
    [
      {
        interactions: [
          ['a', 'b'],
          ['b', 'a'],
        ],
      },
      'interactions[1]',
    ],
    [{ covariates: ['c', 'd'], interactions: [['c', 'd']] }, 'interactions[0]'],
    [{ means: [['c']] }, 'means[0]'],
    [{ simple: [['a']] }, 'simple[0]'],
    [{ contrasts: { trend: { b: [1, 0, -1] } } }, 'contrasts.trend.b'],
    [{ contrasts: { trend: { c: [1, -1] } } }, 'contrasts.trend.c'],
    [{ contrasts: 'some' }, 'contrasts'],
    [{ factors: ['a', 'y'] }, 'factors'],
    [{ covariates: ['b'] }, 'covariates'],
    [{ sumOfSquares: 1 }, 'sumOfSquares'],
  ])('refuse %j', (fields, field) => {
    const more = { ...design, c: design.y, d: design.y };
    expect(() => of(more, fields)).toThrow(expect.objectContaining({ field: `analyses[0].${field}` }));
  });
});

it('an empty list of interactions is none of them', () => {
  const numbers = ({ effects, residual }: Record<string, unknown>) => ({ effects, residual });
  expect(numbers(of(design, { interactions: [] }))).toEqual(numbers(of(design, { interactions: 'main' })));
});
