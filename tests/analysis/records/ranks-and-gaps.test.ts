import { describe, expect, it } from 'vitest';
import { gini, theil } from '../../../analysis/records/points/inequality.ts';
import type { Columns } from '../../support/records/ledger.ts';
import { ask, ledger } from './ask.ts';

const rows = ledger.scores['unit']!.length;

/** The scores in another order of rows. */
function turned(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [
      name,
      cells.map((_, row) => cells[(row * 7 + 5) % rows]!),
    ]),
  );
}

/** One period of some units with these totals. */
const totals = (values: readonly number[]): Columns => ({
  unit: values.map((_, i) => `U${String(i).padStart(2, '0')}`),
  period: values.map(() => '2024'),
  indicator: values.map(() => 'A'),
  score: values,
  deducted: values.map((value) => 100 - value),
});

it('relative indices hardly see 3.4 points that decide twelve ranks near 100', () => {
  const values = [94.6, 95, 95.3, 95.5, 95.9, 96.2, 96.6, 96.8, 97.1, 97.4, 97.7, 98];
  const [found] = ask('gaps', {}, totals(values)).totals;
  expect(found!.range).toBeCloseTo(3.4, 10);
  expect(found!.pointsPerRank).toBeCloseTo(3.4 / 11, 10);
  expect(found!.gini).toBeGreaterThan(0.0055);
  expect(found!.gini).toBeLessThan(0.0065);
  expect(found!.theil).toBeLessThan(7e-5);
  expect(found!.p90p10Ratio).toBeLessThan(1.03);
});

describe('inequality', () => {
  it('is nothing where all have the same, and all where one has everything', () => {
    expect(gini([3, 3, 3])).toBe(0);
    expect(theil([[3, 3], [3]]).total).toBe(0);
    expect(gini([0, 0, 0, 0, 5])).toBeCloseTo(0.8, 14);
    expect(theil([[0, 0, 0, 0, 5]]).total).toBeCloseTo(Math.log(5), 14);
  });

  it('by Theil is the sum of its parts', () => {
    const { total, between, within } = theil([
      [1, 2, 5],
      [0, 3],
      [4, 4, 9, 1],
    ]);
    expect(between + within).toBeCloseTo(total, 14);
    expect(between).toBeGreaterThan(0);
  });

  it.each([[[-1, 2, 3]], [[0, 0]], [[]]])('has no value for %j', (values) => {
    expect(gini(values)).toBeNaN();
    expect(theil([values]).total).toBeNaN();
  });
});

describe('the order of rows', () => {
  it.each([
    'reconcile',
    'points',
    'indicators',
    'effectiveWeights',
    'gaps',
    'rankStability',
    'whatIf',
  ] as const)('changes nothing in %s', (procedure) => {
    const fields = procedure === 'whatIf' ? { weighting: 'equal', weightings: 50 } : {};
    const rounded = (value: object) =>
      JSON.parse(JSON.stringify(value), (_, each: unknown) =>
        typeof each === 'number' ? Number(each.toPrecision(11)) + 0 : each,
      ) as object;
    expect(rounded(ask(procedure, fields as never, turned(ledger.scores)))).toEqual(
      rounded(ask(procedure, fields as never)),
    );
  });
});

describe('effective weights', () => {
  it('add up to 1 in each scheme, with bonus and override, and to the same by assessor class', () => {
    const bonus = ledger.scores['unit']!.map(
      (unit, row) => (String(unit) + ledger.scores['period']![row]!).length % 3,
    );
    const { components, assessors } = ask(
      'effectiveWeights',
      {},
      { ...ledger.scores, bonus, total: bonus.map(() => null) },
    );
    const sum = (all: readonly { readonly effective: number | null }[]) =>
      all.reduce((held, { effective }) => held + effective!, 0);
    expect(sum(components)).toBeCloseTo(1, 12);
    expect(sum(assessors)).toBeCloseTo(sum(components.filter(({ kind }) => kind === 'indicator')), 12);
  });

  it('show the indicator that decides, whatever its nominal weight', () => {
    const score = ledger.scores['indicator']!.map((indicator, row) =>
      indicator === 'I06' ? ((row * 17) % 23) / 2 : ledger.scores['weight']![row]!,
    );
    const { components, schemes } = ask(
      'effectiveWeights',
      {},
      { ...ledger.scores, score, total: score.map(() => null) },
    );
    expect(components.find(({ component }) => component === 'I06')).toMatchObject({
      nominal: 0.1,
      effective: 1,
    });
    expect(schemes[0]).toMatchObject({ effectiveNumber: 1, divergence: expect.closeTo(0.9, 12) as number });
  });

  it('are none where a total never differs', () => {
    const { components, notes } = ask('effectiveWeights', {}, totals([90, 90, 90]));
    expect(components[0]!.effective).toBeNull();
    expect(notes).toContain('totals do not differ between units: nothing decides');
  });
});

describe('indicators', () => {
  const doubled = (score: readonly number[], other: readonly number[]): Columns => ({
    unit: [...score, ...other].map((_, i) => `U${i % score.length}`),
    period: [...score, ...other].map(() => '2024'),
    indicator: [...score.map(() => 'A'), ...other.map(() => 'B')],
    weight: [...score, ...other].map(() => 10),
    deducted: [...score, ...other].map((value) => 10 - value),
    score: [...score, ...other],
  });

  it('that repeat each other are named', () => {
    const { redundant, schemes } = ask('indicators', {}, doubled([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 7]));
    expect(redundant).toEqual([{ scheme: null, left: 'A', right: 'B', r: 1 }]);
    expect(schemes[0]).toMatchObject({ kaiser: 1, effectiveNumber: expect.closeTo(1, 12) as number });
  });

  it('that everybody gets in full are dead and at the ceiling, and correlate with nothing', () => {
    const { indicators } = ask('indicators', {}, doubled([10, 10, 10, 10, 10, 10], [2, 3, 4, 5, 6, 7]));
    expect(indicators[0]).toMatchObject({
      isDead: true,
      isAtCeiling: true,
      ceiling: 1,
      sd: 0,
      itemRest: null,
      coverage: 0,
    });
  });

  it('have no R² on the others with too few units', () => {
    const values = [1, 5, 3, 2];
    expect(ask('indicators', {}, doubled(values, [4, 2, 8, 1])).indicators[0]!.r2Others).toBeNull();
    expect(
      ask('indicators', {}, doubled([...values, 9], [4, 2, 8, 1, 1])).indicators[0]!.r2Others,
    ).not.toBeNull();
  });
});

describe('rank stability', () => {
  const inPeriods = (...columns: readonly (readonly number[])[]): Columns => ({
    unit: columns.flatMap((own) => own.map((_, i) => `U${i}`)),
    period: columns.flatMap((own, t) => own.map(() => `202${t}`)),
    indicator: columns.flat().map(() => 'A'),
    score: columns.flat(),
  });

  it('is whole where nobody moves, and turned round where everybody does', () => {
    const same = ask('rankStability', {}, inPeriods([1, 2, 3, 4, 5, 6], [11, 12, 13, 14, 15, 16]));
    expect(same.overall[0]).toMatchObject({ w: 1, n: 6, periods: 2 });
    expect(same.pairs[0]).toMatchObject({ tauB: 1, meanMove: 0, topThirdKept: 1 });
    const turnedRound = ask('rankStability', {}, inPeriods([1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1]));
    expect(turnedRound.pairs[0]).toMatchObject({ tauB: -1, meanMove: 3, topThirdKept: 0 });
    expect(turnedRound.overall[0]!.w).toBeCloseTo(0, 14);
  });

  it('has no numbers for fewer than five units, nor where all are tied', () => {
    const few = ask('rankStability', {}, inPeriods([1, 2, 3, 4], [1, 2, 3, 4]));
    expect(few.overall[0]).toMatchObject({ w: null, p: null });
    expect(few.pairs[0]).toMatchObject({ tauB: null, meanMove: null, topThirdKept: null });
    expect(few.notes[0]).toMatch(/^fewer than 5 units/);
    const tied = ask('rankStability', {}, inPeriods([3, 3, 3, 3, 3], [3, 3, 3, 3, 3]));
    expect(tied.overall[0]!.w).toBeNull();
    expect(tied.pairs[0]!.tauB).toBeNull();
  });
});
