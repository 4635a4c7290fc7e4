import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import {
  answerTo,
  answerToClaim,
  at,
  claimsOf,
  expectClose,
  numberAt,
  type Cells,
  type Claim,
} from '../claims.ts';

type Bounds = readonly [number, number];
interface Bootstrapped extends Claim {
  /** The estimate; the bounds of what another bootstrap finds. */
  readonly bootstrap?: Readonly<
    Record<string, { estimate: number; standardError: Bounds; interval: readonly [Bounds, Bounds] }>
  >;
}

const claims = claimsOf('relate/process') as readonly Bootstrapped[];

function expectWithin(value: number, [lower, upper]: Bounds, path: string) {
  expect(value, path).toBeGreaterThan(lower);
  expect(value, path).toBeLessThan(upper);
}

describe('process equals R', () => {
  it.each(claims)('in equations, direct and conditional effects: $name', (claim) => {
    const answer = answerToClaim({ ...claim, analysis: { ...claim.analysis, bootstrap: 100 } });
    expectClose(answer, claim.expected, { tail: 1e-7, other: 1e-9 });
  });

  it.each(claims.filter(({ bootstrap }) => bootstrap))('in bootstrap intervals: $name', (claim) => {
    const answer = answerToClaim(claim);
    for (const [path, { estimate, standardError, interval }] of Object.entries(claim.bootstrap!)) {
      expect(numberAt(answer, `${path}.estimate`), path).toBeCloseTo(estimate, 10);
      expectWithin(numberAt(answer, `${path}.standardError`), standardError, path);
      for (const end of [0, 1] as const)
        expectWithin(numberAt(answer, `${path}.interval.${end}`), interval[end], path);
    }
  });
});

/** x → m → y, the first leg stronger where w is large. */
function simulate(n: number, seed = 1) {
  const random = createRandom(seed);
  const draw = () => Array.from({ length: n }, () => random.normal());
  const [x, w, v] = [draw(), draw(), draw()];
  const m = x.map((value, i) => (0.4 + 0.3 * w[i]!) * value + random.normal());
  const y = x.map((value, i) => 0.2 * value + 0.5 * m[i]! + 0.3 * v[i]! + random.normal());
  return { x, w, v, m, y };
}

const run = (cells: Cells, analysis: object = {}) =>
  answerTo(cells, {
    procedure: 'process',
    model: 7,
    x: 'x',
    m: ['m'],
    y: 'y',
    w: 'w',
    bootstrap: 300,
    ...analysis,
  });

describe('process', () => {
  const cells = simulate(80);

  it('has the same numbers as mediation and moderation where they ask the same', () => {
    const four = run(cells, { model: 4, m: ['m', 'v'], w: undefined });
    const mediated = answerTo(cells, {
      procedure: 'mediation',
      predictor: 'x',
      mediators: ['m', 'v'],
      outcome: 'y',
      bootstrap: 300,
    });
    for (const j of [0, 1])
      expect(numberAt(four, `indirect.${j}.estimate`)).toBeCloseTo(
        numberAt(mediated, `indirect.${j}.estimate`),
        12,
      );
    expect(numberAt(four, 'total.0.t')).toBeCloseTo(numberAt(mediated, 'c.t'), 10);
    expect(numberAt(four, 'direct.0.p')).toBeCloseTo(numberAt(mediated, 'cPrime.p'), 10);
    const one = run(cells, { model: 1, m: [], center: true });
    const moderated = answerTo(cells, {
      procedure: 'moderation',
      outcome: 'y',
      predictor: 'x',
      moderator: 'w',
    });
    for (const j of [0, 1, 2])
      expect(numberAt(one, `direct.${j}.p`)).toBeCloseTo(numberAt(moderated, `simpleSlopes.${j}.p`), 10);
    expect(numberAt(one, 'interactions.0.r2Change')).toBeCloseTo(
      numberAt(moderated, 'interaction.r2Change'),
      12,
    );
  });

  it('tells the same effects whether products are centred or not', () => {
    const [plain, centred] = [false, true].map((center) => run(cells, { model: 58, center }));
    for (const path of ['conditional', 'direct', 'indirect', 'differences'])
      expectClose(at(plain, path), at(centred, path), { tail: 1e-9, other: 1e-9 });
    expect(at(plain, 'equations.0.coefficients.1.b')).not.toBeCloseTo(
      numberAt(centred, 'equations.0.coefficients.1.b'),
      6,
    );
  });

  it('changes along the index from one value of the moderator to the next', () => {
    const answer = run(cells, { model: 8 });
    const [low, high] = [numberAt(answer, 'moderatorValues.0.at'), numberAt(answer, 'moderatorValues.2.at')];
    const change = numberAt(answer, 'indirect.2.estimate') - numberAt(answer, 'indirect.0.estimate');
    expect(change / (high - low)).toBeCloseTo(numberAt(answer, 'index.estimate'), 12);
    expect(at(answer, 'differences.1')).toMatchObject({ at: low, minus: { at: high } });
  });

  it('splits the total effect of mediators in a row into all of their paths', () => {
    const answer = run(cells, { model: 6, m: ['v', 'm', 'w'], w: undefined });
    expect((at(answer, 'indirect') as { path: string }[]).map(({ path }) => path)).toEqual([
      'x → v → y',
      'x → m → y',
      'x → w → y',
      'x → v → m → y',
      'x → v → w → y',
      'x → m → w → y',
      'x → v → m → w → y',
    ]);
    expect(numberAt(answer, 'total.0.estimate')).toBeCloseTo(
      numberAt(answer, 'direct.0.estimate') + numberAt(answer, 'totalIndirect.estimate'),
      12,
    );
  });

  it('has an index for each of several mediators, and none where two legs are moderated', () => {
    const several = run(cells, { m: ['m', 'v'] });
    expect(several['index']).toBeNull();
    expect(at(several, 'indices')).toHaveLength(2);
    expect(run(cells, { model: 58 })['indices']).toEqual([]);
  });

  it('repeats its bytes for a seed and differs for another', () => {
    expect(run(cells, { seed: 3 })).toEqual(run(cells, { seed: 3 }));
    expect(at(run(cells, { seed: 3 }), 'index.interval')).not.toEqual(
      at(run(cells, { seed: 4 }), 'index.interval'),
    );
  });

  it('takes the model as a number, as it is written', () => {
    expect(() => run(cells, { model: 5 })).toThrow(/model: must be one of 1, 4, 6, 7, 8, 14, 58/);
    expect(() => run(cells, { model: '7' })).toThrow(/model: must be one of/);
  });

  it('refuses parts that the model lacks, and asks for those that it needs', () => {
    expect(() => run(cells, { w: undefined })).toThrow(/w: is needed/);
    expect(() => run(cells, { model: 4 })).toThrow(/w: has no place in model 4/);
    expect(() => run(cells, { model: 1 })).toThrow(/m: has no place in model 1/);
    expect(() => run(cells, { model: 6, w: undefined })).toThrow(/m: must name at least 2/);
    expect(() => run(cells, { m: undefined })).toThrow(/m: must name at least 1/);
    expect(() => run(cells, { m: ['x'] })).toThrow(/m: "x" has two roles/);
    expect(() => run(cells, { covariates: ['w'] })).toThrow(/covariates: "w" has two roles/);
    expect(() => run(cells, { y: 'm' })).toThrow(/own predictors/);
  });
});

describe('process on awkward data', () => {
  const cells = simulate(40, 2);
  const noteOf = (answer: { notes?: unknown }, words: RegExp) =>
    expect(answer.notes).toContainEqual(expect.stringMatching(words));

  it.each([
    ['a constant moderator', { ...cells, w: cells.w.map(() => 2) }, /constant or a combination/],
    ['a mediator that is the predictor', { ...cells, m: cells.x }, /constant or a combination/],
    [
      'an outcome that is fitted exactly',
      { ...cells, y: cells.m.map((value) => 2 * value) },
      /fitted exactly/,
    ],
    ['an outcome that does not vary', { ...cells, y: cells.y.map(() => 1) }, /does not vary/],
    ['nobody', { ...cells, w: cells.w.map(() => null) }, /too few/],
    [
      'three people',
      Object.fromEntries(Object.entries(cells).map(([k, v]) => [k, v.slice(0, 3)])),
      /too few/,
    ],
  ])('gives nothing and the reason: %s', (_, awkward, words) => {
    const answer = run(awkward);
    expect(answer).toMatchObject({ equations: null, indirect: null });
    noteOf(answer, words);
  });

  it('counts samples in which a rare group is missing', () => {
    const rare = cells.x.map((_, i) => Number(i < 2));
    const answer = run({ ...cells, rare }, { w: 'rare' });
    noteOf(answer, /bootstrap samples had variables that could not be told apart/);
    expect(at(answer, 'moderatorValues')).toEqual([{ at: 0 }, { at: 1 }]);
  });

  it('takes far origins as they come', () => {
    const plain = run(cells, { seed: 2 });
    const far = run({ ...cells, w: cells.w.map((value) => value + 1e6) }, { seed: 2 });
    expect(numberAt(far, 'index.estimate')).toBeCloseTo(numberAt(plain, 'index.estimate'), 8);
    expect(numberAt(far, 'indirect.0.interval.0')).toBeCloseTo(numberAt(plain, 'indirect.0.interval.0'), 8);
  });

  it('answers with numbers or nulls to numbers beyond squares', () => {
    for (const name of ['x', 'w', 'm', 'y'] as const) {
      const answer = run({ ...cells, [name]: cells[name].map((value) => value * 1e300) });
      expect(answer['notes']).not.toHaveLength(0);
    }
  });
});
