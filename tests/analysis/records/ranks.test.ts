import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { ask, columnsFor } from './ask.ts';

const PERIODS = 8;

/** A total for each unit in each period. */
const ledgerOf = (totals: readonly (readonly number[])[]) => ({
  unit: totals.flatMap((own, u) => own.map(() => `U${u}`)),
  period: totals.flatMap((own) => own.map((_, t) => `T${t}`)),
  total: totals.flat(),
});

/** Units of known levels, seen through noise. */
function seen(levels: readonly number[], noise: number, seed: number) {
  const random = createRandom(seed);
  return ledgerOf(
    levels.map((level) => Array.from({ length: PERIODS }, () => level + noise * random.normal())),
  );
}

describe('rankUncertainty', () => {
  it('covers the true rank of at least 92 of 100 units in 200 ledgers', () => {
    let [covered, all] = [0, 0];
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(10_000 + seed);
      const levels = Array.from({ length: 12 }, () => 90 + random.normal());
      for (const { unit, rankInterval } of ask('rankUncertainty', {}, seen(levels, 1.2, seed)).units) {
        const own = levels[Number(String(unit).slice(1))]!;
        const rank = 1 + levels.filter((level) => level > own).length;
        all++;
        if (rankInterval![0]! <= rank && rank <= rankInterval![1]!) covered++;
      }
    }
    expect(covered / all).toBeGreaterThanOrEqual(0.92);
    expect(covered / all).toBeLessThan(0.99);
  }, 60_000);

  it('tells units apart that differ, and no others', () => {
    const found = ask('rankUncertainty', { first: 2 }, seen([100, 99.99, 80, 60], 0.5, 1));
    expect(found.groups).toMatchObject([{ units: 4, pairs: 6, distinguishable: 5 }]);
    expect(found.units.map(({ firstTier }) => Math.round(firstTier!))).toEqual([1, 1, 0, 0]);
    expect(found.units.map(({ simultaneous }) => simultaneous)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('ranks within peer groups only', () => {
    const found = ask('rankUncertainty');
    expect(found.groups.map(({ group, pairs }) => [group, pairs])).toEqual([
      ['branch', 15],
      ['office', 15],
    ]);
    expect(Math.max(...found.units.map(({ rankInterval }) => rankInterval![1]!))).toBe(6);
  });

  it('leaves out a unit of two periods and says so', () => {
    const found = ask(
      'rankUncertainty',
      {},
      ledgerOf([
        [90, 91, 92],
        [80, 83, 82],
        [70, 71],
      ]),
    );
    expect(found.n).toBe(2);
    expect(found.notes.join()).toMatch(/1 units are left out/);
  });

  it('warns of several schemes', () => {
    const columns = columnsFor('rankUncertainty');
    const scheme = columns['scheme']!.map((_, row) => (row % 2 === 0 ? 'S1' : 'S2'));
    expect(ask('rankUncertainty', {}, { ...columns, scheme }).notes.join()).toMatch(/S1, S2/);
  });

  it('simulates beyond 150 units, the same each time', () => {
    const columns = seen(
      Array.from({ length: 160 }, (_, u) => u),
      1,
      4,
    );
    const found = ask('rankUncertainty', {}, columns);
    expect(found.notes.join()).toMatch(/2,000 simulations/);
    expect(found.units[0]).toMatchObject({ unit: 'U159', rank: 1, chances: [] });
    expect(ask('rankUncertainty', {}, columns)).toEqual(found);
  }, 60_000);
});

describe('rankCounting', () => {
  it('gives a unit without events the pooled error, never 0', () => {
    const found = ask('rankCounting', {}, { unit: ['A', 'A', 'B', 'C'], points: [-3, -4, -1, 0] });
    expect(found.units.map(({ unit, mean, standardError }) => [unit, mean, standardError])).toEqual([
      ['C', 0, Math.sqrt((25 + 1 + 0) / 3)],
      ['B', -1, 1],
      ['A', -7, 5],
    ]);
  });
});

describe('rankJackknife', () => {
  it('takes indicators as alike where they have no weight', () => {
    const cells = { unit: Array<string>(4).fill('A'), indicator: ['1', '2', '3', '4'], score: [9, 7, 8, 6] };
    const twice = {
      unit: [...cells.unit, ...cells.unit.map(() => 'B')],
      indicator: [...cells.indicator, ...cells.indicator],
      score: [...cells.score, ...cells.score],
    };
    // Of a sum of k alike, the jackknife is √k sd.
    expect(ask('rankJackknife', {}, twice).units[0]!.standardError).toBeCloseTo(2 * Math.sqrt(5 / 3), 12);
  });
});

describe('shrinkage', () => {
  it('finds no differences between the eight schools of Rubin (1981)', () => {
    const effects = [28, 8, -3, 7, -1, 1, 18, 12];
    const errors = [15, 10, 16, 11, 9, 11, 10, 18];
    const spread = (mean: number, u: number) => [-1, 0, 1].map((z) => mean + z * Math.sqrt(3) * errors[u]!);
    const found = ask('shrinkage', {}, ledgerOf(effects.map(spread)));
    expect(found.groups).toMatchObject([{ tau2: 0, rankability: 0 }]);
    expect(found.groups[0]!.pooledMean).toBeCloseTo(7.7, 1);
    expect(new Set(found.units.map(({ shrunken }) => shrunken)).size).toBe(1);
    expect(found.notes.join()).toMatch(/no evidence of differences/);
  });

  it('leaves means where they are that differ by far more than their noise', () => {
    const found = ask('shrinkage', {}, seen([100, 80, 60], 0.1, 2));
    expect(found.groups[0]!.rankability).toBeGreaterThan(0.999);
    for (const { mean, shrunken } of found.units) expect(shrunken).toBeCloseTo(mean!, 1);
  });
});

describe('funnel', () => {
  it('alarms for many events of a large unit, not for the same rate of a small one', () => {
    const columns = {
      unit: [...'ABCDEF'],
      period: Array<string>(6).fill('T1'),
      events: [2, 10, 11, 9, 10, 60],
      headcount: [10, 100, 100, 100, 100, 300],
    };
    const found = ask('funnel', {}, columns);
    const [small, , , , , large] = found.units;
    expect(small).toMatchObject({ rate: 0.2, beyond: 'none' });
    expect(large!.rate).toBe(small!.rate);
    expect(large!.z).toBeGreaterThan(1.96);
    expect(found.groups[0]!.moves).toBeNull();
  });

  it('sees that small units move most', () => {
    const units = [10, 20, 40, 80];
    const ranks = [
      [1, 4, 1, 4],
      [2, 3, 2, 3],
      [3, 2, 3, 2],
      [4, 4, 4, 4],
    ];
    const columns = {
      unit: ranks.flatMap((own, u) => own.map(() => `U${u}`)),
      period: ranks.flatMap((own) => own.map((_, t) => `T${t}`)),
      rank: ranks.flat(),
      events: ranks.flat(),
      headcount: ranks.flatMap((own, u) => own.map(() => units[u]!)),
    };
    expect(ask('funnel', {}, columns).groups[0]!.moves).toBeLessThan(-0.9);
  });
});

describe('controllability', () => {
  it('needs ten units for each covariate', () => {
    const found = ask('controllability', { covariates: ['headcount', 'location'] });
    expect(found).toMatchObject({ r2: null, looR2: null, units: [] });
    expect(found.notes.join()).toMatch(/too few units: there are 12, these covariates need 20/);
  });

  it('says of noise that it predicts nothing', () => {
    const random = createRandom(8);
    const units = Array.from({ length: 30 }, (_, u) => `U${u}`);
    const columns = {
      unit: units,
      period: units.map(() => 'T1'),
      total: units.map(() => random.normal()),
      a: units.map(() => random.normal()),
      b: units.map(() => random.normal()),
      c: units.map(() => random.normal()),
    };
    const found = ask('controllability', { covariates: ['a', 'b', 'c'] }, columns);
    expect(found.r2).toBeGreaterThan(0);
    expect(found.looR2).toBeLessThan(0);
    expect(found.notes.join()).toMatch(/predict nothing/);
  });

  it('is refused for points as their own circumstance', () =>
    expect(() => ask('controllability', { covariates: ['total'] })).toThrow(/own predictors/));
});
