import { describe, expect, it } from 'vitest';
import { answerTo, answerToClaim, at, type Cells, claimsOf, expectClose, numberAt } from './claims.ts';

const rows = (count: number, each: (row: number) => number) =>
  Array.from({ length: count }, (_, i) => each(i));
const fit = (procedure: string, cells: Cells, predictors: string[], more: object = {}) =>
  answerTo(cells, { procedure, outcome: 'y', predictors, ...more });

describe('models of counts, categories and propensities', () => {
  it.each(claimsOf('relate/generalized'))('equal R: $analysis.procedure, $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-6, other: 1e-7 });
  });
});

const x = rows(60, (i) => i % 6);
const counts = rows(60, (i) => (i * i + (i % 7)) % 5);

describe('models of counts', () => {
  it.each(['poisson', 'negativeBinomial'])('%s refuses what is no count, by a sentence', (procedure) => {
    for (const [y, said] of [
      [rows(60, (i) => i / 2), 'y does not hold counts (0, 1, 2, …): there is no model'],
      [rows(60, (i) => i - 3), 'y does not hold counts (0, 1, 2, …): there is no model'],
      [rows(60, () => 0), 'y is 0 throughout: there is no model'],
      [rows(60, (i) => i * 1e6), 'y holds counts above 1000000: take another unit, or a linear regression'],
    ] as const)
      expect(fit(procedure, { x, y: [...y] }, ['x'])).toMatchObject({ coefficients: null, notes: [said] });
    const none = fit(procedure, { x, y: rows(60, () => NaN).map(() => null) }, ['x']);
    expect(none).toMatchObject({ n: 0, coefficients: null });
  });

  it('an exposure counts by its logarithm, an offset as it stands; rows without exposure are left out', () => {
    const w = rows(60, (i) => 1 + (i % 4));
    const byExposure = fit('poisson', { x, y: counts, w }, ['x'], { exposure: 'w' });
    const byOffset = fit('poisson', { x, y: counts, w: w.map(Math.log) }, ['x'], { offset: 'w' });
    expect(byOffset['coefficients']).toEqual(byExposure['coefficients']);
    const some = fit('poisson', { x, y: counts, w: w.map((each, i) => (i < 5 ? 0 : each)) }, ['x'], {
      exposure: 'w',
    });
    expect(some).toMatchObject({ n: 55 });
    expect(some['notes']).toContain('5 rows whose w is not above 0 were left out');
  });

  it('a category without any event has no rate, and says so', () => {
    const g = rows(60, (i) => Number(i < 20));
    const y = counts.map((each, i) => (i < 20 ? 0 : each + 1));
    for (const procedure of ['poisson', 'negativeBinomial']) {
      const answer = fit(procedure, { g, y }, ['g']);
      expect(answer, procedure).toMatchObject({ separated: true });
      expect(at(answer, 'coefficients.1')).toMatchObject({ term: 'g', b: null, rateRatio: null });
    }
  });

  it('tells overdispersion, and that there is none to estimate', () => {
    const even = rows(60, (i) => 2 + (i % 2));
    const answer = fit('negativeBinomial', { x, y: even }, ['x']);
    expect(answer).toMatchObject({ theta: null, againstPoisson: { chi2: 0, p: 1 } });
    expect(answer['coefficients']).toEqual(fit('poisson', { x, y: even }, ['x'])['coefficients']);
    const wild = rows(60, (i) => (i % 10 === 0 ? 40 : i % 2));
    expect(numberAt(fit('poisson', { x, y: wild }, ['x']), 'dispersion')).toBeGreaterThan(5);
    expect(fit('poisson', { x, y: wild }, ['x'])['notes']).toContainEqual(expect.stringContaining('Pearson'));
    expect(numberAt(fit('negativeBinomial', { x, y: wild }, ['x']), 'againstPoisson.p')).toBeLessThan(1e-6);
  });

  it('a constant or repeated predictor has no coefficient', () => {
    const answer = fit('poisson', { x, z: x.map((each) => 2 * each), y: counts }, ['x', 'z']);
    expect(at(answer, 'coefficients.2')).toMatchObject({ term: 'z', b: null });
    expect(answer['notes']).toHaveLength(1);
  });
});

describe('what counts were exposed to', () => {
  const w = rows(60, (i) => 1 + (i % 4));
  it.each([
    [{ exposure: 'w', offset: 'w' }, 'offset'],
    [{ exposure: 'y' }, 'exposure'],
    [{ offset: 'x' }, 'offset'],
  ])('%j is refused', (fields, field) =>
    expect(() => fit('poisson', { x, y: counts, w }, ['x'], fields)).toThrow(
      expect.objectContaining({ field: `analyses[0].${field}` }),
    ),
  );

  it('an offset that is no logarithm has no model', () =>
    expect(
      fit('poisson', { x, y: counts, w: w.map((each) => each * 800) }, ['x'], { offset: 'w' }),
    ).toMatchObject({
      coefficients: null,
      notes: ['an offset lies beyond 100: there is no model (it is to be a logarithm)'],
    }));
});

describe('probit and multinomial', () => {
  it('tell separation and leave infinite estimates empty', () => {
    const y = rows(60, (i) => Number(i % 6 > 2));
    const probit = fit('probit', { x, y }, ['x']);
    expect(probit).toMatchObject({ separated: true });
    expect(at(probit, 'coefficients.1')).toMatchObject({ b: null, marginal: null });
    const multinomial = fit('multinomial', { x, y: x.map((each) => Math.floor(each / 2)) }, ['x']);
    expect(multinomial).toMatchObject({ separated: true });
    expect(at(multinomial, 'coefficients.1')).toMatchObject({ b: null });
  });

  it('two categories are a logistic regression', () => {
    const y = rows(60, (i) => Number((i * 7) % 11 > 4));
    const logistic = fit('logistic', { x, y }, ['x']);
    const multinomial = fit('multinomial', { x, y }, ['x']);
    expect(numberAt(multinomial, 'coefficients.1.b')).toBeCloseTo(numberAt(logistic, 'coefficients.1.b'), 9);
    expect(numberAt(multinomial, 'chi2')).toBeCloseTo(numberAt(logistic, 'chi2'), 9);
  });

  it('a reference that nobody has is refused; one category has no model', () => {
    const y = rows(60, (i) => i % 3);
    expect(() => fit('multinomial', { x, y }, ['x'], { reference: 9 })).toThrow(
      expect.objectContaining({ field: 'analyses[0].reference' }),
    );
    expect(fit('multinomial', { x, y: rows(60, () => 2) }, ['x'])).toMatchObject({ coefficients: null });
    expect(fit('probit', { x, y }, ['x'])).toMatchObject({ coefficients: null, separated: null });
  });
});
