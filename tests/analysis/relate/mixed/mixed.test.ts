import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt, type Cells } from '../claims.ts';

const fit = (cells: Cells, analysis: object = {}, request: object = {}) =>
  answerTo(
    cells,
    { procedure: 'mixed', outcome: 'y', fixed: ['x'], random: [{ group: 'g' }], ...analysis },
    request,
  );

/** Ten groups of six with intercepts and slopes of their own. */
function simulate(seed: number, intercept = 1, slope = 0.5) {
  const random = createRandom(seed);
  const g = Array.from({ length: 60 }, (_, i) => Math.floor(i / 6));
  const x = g.map(() => random.normal());
  const own = Array.from(
    { length: 10 },
    () => [intercept * random.normal(), slope * random.normal()] as const,
  );
  const y = x.map((value, i) => own[g[i]!]![0] + (0.3 + own[g[i]!]![1]) * value + random.normal());
  return { g, x, y };
}

describe('mixed equals lme4 and lmerTest', () => {
  // Newton's method with numeric derivatives leaves lme4's covariances and lmerTest's df at some 3e-7.
  it.each(claimsOf('relate/mixed'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-6, other: 5e-7 });
  });

  it('gives what was published of sleepstudy and has the degrees of freedom of a balanced design exactly', () => {
    const answer = answerToClaim(claimsOf('relate/mixed')[0]!);
    // Bates et al. 2015, section 5.2: REML criterion 1743.6, variances 612.09, 35.07 and 654.94, correlation 0.07.
    expect(numberAt(answer, 'deviance')).toBeCloseTo(1743.6, 1);
    expect(at(answer, 'variances')).toMatchObject([
      { variance: expect.closeTo(612.1, 1) as number },
      { variance: expect.closeTo(35.07, 2) as number },
      { variance: expect.closeTo(654.94, 2) as number },
    ]);
    expect(numberAt(answer, 'correlations.0.correlation')).toBeCloseTo(0.066, 3);
    for (const place of [0, 1])
      expect(Math.abs(numberAt(answer, `coefficients.${place}.df`) - 17)).toBeLessThan(1e-7);
  });
});

describe('mixed on the data as they are', () => {
  const cells = simulate(1);

  it('keeps what it finds whatever the units and the origin of a slope', () => {
    const slopes = [{ group: 'g', slopes: ['x'] }];
    const plain = fit(cells, { random: slopes });
    const far = { ...cells, x: cells.x.map((value) => 2020 + 1000 * value), y: cells.y.map((v) => 1e6 + v) };
    const moved = fit(far, { random: slopes });
    expect(numberAt(moved, 'coefficients.1.df')).toBeCloseTo(numberAt(plain, 'coefficients.1.df'), 5);
    expect(numberAt(moved, 'coefficients.1.t')).toBeCloseTo(numberAt(plain, 'coefficients.1.t'), 7);
    expect(1000 * numberAt(moved, 'variances.1.sd')).toBeCloseTo(numberAt(plain, 'variances.1.sd'), 7);
    expect(numberAt(moved, 'r2.conditional')).toBeCloseTo(numberAt(plain, 'r2.conditional'), 7);
  });

  it('centres at group means by derive, and so parts effects within and between groups', () => {
    const derive = [
      { name: 'between', from: 'mean(x by g)' },
      { name: 'within', from: 'x - mean(x by g)' },
    ];
    const answer = fit(cells, { fixed: ['within', 'between'] }, { derive });
    const means = Array.from({ length: 10 }, (_, g) => {
      const own = cells.x.filter((__, i) => cells.g[i] === g);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    });
    const byHand = fit(
      {
        ...cells,
        between: cells.g.map((g) => means[g]!),
        within: cells.x.map((value, i) => value - means[cells.g[i]!]!),
      },
      { fixed: ['within', 'between'] },
    );
    expectClose(answer['coefficients'], byHand['coefficients'], { tail: 1e-9, other: 1e-10 });
    // Of people of one mean, the slope within is that of groups as dummies.
    const dummies = answerTo(cells, {
      procedure: 'regression',
      outcome: 'y',
      blocks: [['x', 'g']],
      categorical: ['g'],
    });
    expect(numberAt(answer, 'coefficients.1.b')).toBeCloseTo(
      numberAt(dummies, 'models.0.coefficients.1.b'),
      10,
    );
  });

  it('names groups in the order of the request, whichever is larger', () => {
    const half = cells.g.map((g) => g % 2);
    const answer = fit({ ...cells, half }, { random: [{ group: 'half' }, { group: 'g' }] });
    expect(at(answer, 'variances')).toMatchObject([{ group: 'half' }, { group: 'g' }, { group: 'Residual' }]);
    expect(Object.keys(answer['groups'] as object)).toEqual(['half', 'g']);
  });

  it('uses the rows that have outcome, predictors, slopes and group', () => {
    const gap = (values: readonly number[], row: number) => values.map((v, i) => (i === row ? null : v));
    const answer = fit({ g: gap(cells.g, 1), x: gap(cells.x, 2), y: gap(cells.y, 3) });
    expect(answer['n']).toBe(57);
  });
});

describe('mixed on awkward data', () => {
  const cells = simulate(2);
  const noteOf = (answer: object, words: RegExp) =>
    expect((answer as { notes: string[] }).notes).toContainEqual(expect.stringMatching(words));

  it('says that a fit is singular, and that groups are few', () => {
    const answer = fit(simulate(7, 0, 0), { random: [{ group: 'g', slopes: ['x'] }] });
    noteOf(answer, /^singular fit/);
    noteOf(answer, /^g has 10 groups only/);
    expect(numberAt(answer, 'coefficients.1.p')).toBeGreaterThan(0);
  });

  it('says nothing of the kind where groups differ', () => {
    const answer = fit(simulate(3, 2, 1), { random: [{ group: 'g', slopes: ['x'] }] });
    expect(String(answer['notes'])).not.toMatch(/singular/);
  });

  it('leaves out a slope that is the same within groups, and names one without fixed part', () => {
    const unit = cells.g.map((g) => g % 3);
    const flat = fit({ ...cells, unit }, { random: [{ group: 'g', slopes: ['unit'] }] });
    noteOf(flat, /^unit is the same for all of each group/);
    expect(at(flat, 'variances')).toHaveLength(2);
    noteOf(
      fit(cells, { fixed: [], random: [{ group: 'g', slopes: ['x'] }] }),
      /^x has a random slope but no fixed/,
    );
  });

  it('gives nothing, and the reason, where groups say nothing', () => {
    noteOf(fit({ ...cells, g: cells.g.map(() => 1) }), /one group only/);
    noteOf(fit({ ...cells, g: cells.g.map((_, i) => i) }), /as many as the respondents/);
    noteOf(fit({ ...cells, y: cells.y.map(() => 4) }), /does not vary/);
    noteOf(fit({ ...cells, y: cells.x.map((value) => 2 * value) }), /reproduce/);
    noteOf(fit({ ...cells, x: cells.x.map(() => null) }), /no respondent/);
    noteOf(fit({ g: [1, 1, 2], x: [1, 2, 4], y: [3, 1, 2] }), /too few/);
    const answer = fit({ ...cells, y: cells.g.map((g) => g ** 2) }, { fixed: [] });
    expect(answer['coefficients']).toBeNull();
    noteOf(answer, /all but exactly/);
  });

  it('tells of groups of one respondent', () => {
    noteOf(
      fit({ ...cells, g: cells.g.map((g, i) => (i === 0 ? 99 : g)) }),
      /^g has groups of one respondent/,
    );
  });

  it('keeps the place of a predictor that is a combination of earlier ones', () => {
    const answer = fit({ ...cells, twice: cells.x.map((value) => 2 * value) }, { fixed: ['x', 'twice'] });
    expect(at(answer, 'coefficients.2')).toMatchObject({ term: 'twice', b: null, df: null });
  });

  it.each([
    ['numbers beyond squares', { ...cells, x: cells.x.map((value) => value * 1e300) }],
    ['an outcome beyond squares', { ...cells, y: cells.y.map((value) => value * 1e300) }],
    ['a far origin', { ...cells, x: cells.x.map((value) => 1e15 + Math.round(8 * value)) }],
    ['tiny numbers', { ...cells, y: cells.y.map((value) => value * 1e-300) }],
    ['one outlier of all', { ...cells, y: cells.y.map((_, i) => Number(i === 0)) }],
  ])('answers with numbers or nulls to %s', (_, awkward) => {
    for (const random of [[{ group: 'g' }], [{ group: 'g', slopes: ['x'] }]]) {
      const answer = fit(awkward, { random });
      if (answer['coefficients'] === null) noteOf(answer, /cannot be computed|does not vary|no respondent/);
    }
  });

  it('refuses what does not fit together', () => {
    expect(() => fit(cells, { interactions: [['x', 'g']] })).toThrow(/interactions\[0\]: "g" is not among/);
    expect(() => fit(cells, { interactions: [['x', 'x']] })).toThrow(/interactions\[0\]: names "x" twice/);
    expect(() => fit(cells, { random: [{ group: 'g' }, { group: 'g' }] })).toThrow(/random: names "g" twice/);
    expect(() => fit(cells, { random: [{ group: 'g', slopes: ['y'] }] })).toThrow(/random\[0\].slopes/);
    expect(() => fit(cells, { fixed: ['y'] })).toThrow(/own predictors/);
  });
});
