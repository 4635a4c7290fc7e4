import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, expectClose, numberAt, type Claim } from '../../relate/claims.ts';

/** Pairs by Tukey rest on R's ptukey and qtukey, the looser side. */
const barOf = ({ adjust }: Claim['analysis']) =>
  adjust === 'tukey' ? { tail: 1e-5, other: 1e-6 } : { tail: 1e-8, other: 1e-8 };

describe('repeated measures equal R', () => {
  it.each(claimsOf('repeated/repeated'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, barOf(claim.analysis));
    expectClose(packedAnswerToClaim(claim), claim.expected, barOf(claim.analysis));
  });
});

const times = { time: { before: ['x'], between: ['y'], after: ['z'] } };
const of = (cells: Record<string, (number | string | null)[]>, fields: object = {}) =>
  answerTo(cells, { procedure: 'repeated', within: times, ...fields });
const people = {
  x: [1, 2, 4, 3, 5, 2, 6, 4],
  y: [2, 2, 5, 5, 6, 1, 8, 5],
  z: [2, 4, 4, 6, 9, 2, 8, 7],
  g: ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'],
};

describe('repeated measures of awkward data', () => {
  it('two measures are the paired t test, squared', () => {
    const answer = of(people, { within: { time: { before: ['x'], after: ['z'] } } });
    const paired = answerTo(people, { procedure: 'paired', before: 'x', after: 'z' });
    expect(numberAt(answer, 'effects.0.f')).toBeCloseTo(numberAt(paired, 't') ** 2, 10);
    expect(numberAt(answer, 'effects.0.p')).toBeCloseTo(numberAt(paired, 'p'), 12);
    expect(answer).toMatchObject({ effects: [{ epsilonGG: 1, epsilonHF: 1 }], mauchly: [] });
  });

  it('are the same on numbers far from 0, and in another order of the columns', () => {
    const base = of(people, { between: ['g'] });
    const far = Object.fromEntries(
      Object.entries(people).map(([name, cells]) => [
        name,
        cells.map((cell) => (typeof cell === 'number' ? cell + 2 ** 40 : cell)),
      ]),
    );
    const turned = { time: { after: ['z'], before: ['x'], between: ['y'] } };
    for (const other of [of(far, { between: ['g'] }), of(people, { between: ['g'], within: turned })])
      for (const field of [
        'effects.0.f',
        'effects.1.f',
        'effects.2.pGG',
        'effects.1.epsilonHF',
        'mauchly.0.p',
      ])
        expect(numberAt(other, field), field).toBeCloseTo(numberAt(base, field), 10);
  });

  it('cannot be tested where people change alike, nor where there are too few', () => {
    const alike = of({ x: [1, 2, 3, 7], y: [2, 3, 4, 8], z: [4, 5, 6, 10] });
    expect(alike).toMatchObject({ effects: [{ f: null, p: null, epsilonGG: null }] });
    expect(alike['notes']).toContain(
      'people do not differ in how their measures differ: there is no error to test by',
    );
    const two = of({ x: [1, 2], y: [2, 5], z: [4, 1] });
    expect(two).toMatchObject({ n: 2, mauchly: [{ w: null, p: null }] });
    expect(two['notes']).toEqual([
      'there are not more people than contrasts, so sphericity cannot be tested',
    ]);
    expect(of({ x: [1], y: [2], z: [3] })).toMatchObject({
      n: 1,
      effects: [{ f: null }],
      residual: { df: 0 },
    });
  });

  it('say nothing when nobody has all measures', () => {
    expect(of({ ...people, z: people.z.map(() => null) })).toMatchObject({ n: 0, effects: [], means: [] });
  });

  it('name the groups that nobody is in', () => {
    const answer = of({ ...people, h: ['u', 'u', 'v', 'u', 'v', 'u', 'u', 'u'] }, { between: ['g', 'h'] });
    expect(answer['notes']).toContain(
      'g × h: nobody has 1 of its combinations of levels, such as g = b × h = v; their means cannot be estimated and its degrees of freedom are fewer',
    );
  });

  it.each([
    [{ within: { time: { before: ['x'] } } }, 'within.time'],
    [{ within: { time: { before: ['x', 'y'], after: ['z'] } } }, 'within'],
    [{ within: { time: { before: ['x'], after: ['x'] } } }, 'within'],
    [{ within: { time: { before: ['x'], after: ['z'] }, task: { one: ['x'], two: ['y'] } } }, 'within'],
    [{ between: ['x'] }, 'between'],
    [{ means: [['place']] }, 'means[0]'],
    [{ contrasts: 'all' }, 'contrasts'],
  ])('refuse %j', (fields, field) =>
    expect(() => of(people, fields)).toThrow(expect.objectContaining({ field: `analyses[0].${field}` })),
  );
});
