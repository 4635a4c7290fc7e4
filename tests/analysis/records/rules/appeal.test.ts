import { describe, expect, it } from 'vitest';
import { appeal } from '../../../../analysis/records/rules/appeal.ts';
import { rankingOf, standings } from '../../../../analysis/records/rules/standings.ts';
import { smallScheme } from '../../model/scheme/small-scheme.ts';
import { ask } from '../ask.ts';

const units = [
  ['U1', 99, 'first'],
  ['U2', 98.5, 'second'],
  ['U3', 98.4, 'second'],
  ['U4', 97, 'third'],
].map(([unit, total, tier]) => ({ unit, total, tier, field: 'branch' }) as const) as readonly {
  unit: string;
  total: number;
  tier: string;
  field: string;
}[];
const totals = units.map(({ total }) => total);
const ranking = rankingOf(smallScheme, units);

describe('standings', () => {
  it('know how far the next tier is', () => {
    expect(standings(units, totals, ranking).map(({ rank, up, down }) => [rank, up, down])).toEqual([
      [1, NaN, 0.5],
      [2, 0.5, 1.5],
      [3, 0.6, 1.4],
      [4, 1.4, NaN],
    ]);
  });

  it.each([
    ['better', [1, 2, 2, 4]],
    ['middle', [1, 2.5, 2.5, 4]],
    ['dense', [1, 2, 2, 3]],
  ] as const)('give equal totals the %s rank', (ties, ranks) => {
    const tied = standings(units, [99, 98, 98, 97], { ...ranking, ties });
    expect(tied.map(({ rank }) => rank)).toEqual(ranks);
  });

  it('go by lines where the scheme has them', () => {
    const lines = { ...ranking, lines: [98.45, 97.5, -Infinity] };
    const found = standings(units, totals, lines);
    expect(found.map(({ tier }) => tier)).toEqual(['first', 'first', 'second', 'third']);
    expect(found[2]).toMatchObject({ up: 0.05, down: 0.9 });
  });

  it('order tiers by their totals where there is no scheme', () => {
    expect(rankingOf(undefined, units).best).toEqual(['first', 'second', 'third']);
  });
});

describe('an appeal', () => {
  it('moves the unit and whom it passes, and nobody else', () => {
    expect(
      appeal(units, 2, 0.7, ranking).map(({ unit, before, after }) => [
        unit,
        before.rank,
        after.rank,
        before.tier,
        after.tier,
      ]),
    ).toEqual([
      ['U3', 3, 1, 'second', 'first'],
      ['U1', 1, 2, 'first', 'second'],
      ['U2', 2, 3, 'second', 'second'],
    ]);
  });

  it('changes a tier with a little more than the smallest change, and not with less', () => {
    const up = standings(units, totals, ranking)[2]!.up;
    expect(appeal(units, 2, up + 0.01, ranking)[0]!.after.tier).toBe('first');
    expect(appeal(units, 2, up - 0.01, ranking)[0]!.after.tier).toBe('second');
  });
});

describe('the procedure', () => {
  const columns = {
    unit: units.flatMap(({ unit }) => [unit, unit, unit]),
    period: units.flatMap(() => ['2024Q1', '2024Q2', '2024Q3']),
    indicator: units.flatMap(() => ['A1', 'A1', 'A1']),
    total: units.flatMap(({ total }, u) => [total + (u === 0 ? 1 : 0), total, total]),
    tier: units.flatMap(({ tier }) => [tier, tier, tier]),
    deducted: units.flatMap(() => [1, 1, 0.7]),
  };

  it('returns what was deducted for an indicator in the newest period', () => {
    const found = ask('appealScenario', { scheme: smallScheme, ofUnit: 'U3', ofIndicator: 'A1' }, columns);
    expect(found).toMatchObject({ period: '2024Q3', units: 4, returned: 0.7 });
    expect(found.moves.map(({ unit, newRank }) => [unit, newRank])).toEqual([
      ['U3', 1],
      ['U1', 2],
      ['U2', 3],
    ]);
    expect(found.definition).toMatch(/^simulation, decides nothing/);
  });

  it('takes the interval of a total from how it varies beside the others', () => {
    const { standings: all } = ask('appealScenario', {}, columns);
    // U1 had one point more in one of three periods: 3/4 of a point more than the others on average.
    const reach = 4.302652729911275 * 0.75 * Math.sqrt(1 / 3);
    expect(all[0]!.interval?.[0]).toBeCloseTo(99 - reach, 8);
    expect(all[0]!.interval?.[1]).toBeCloseTo(99 + reach, 8);
  });

  it('says so where there is no such unit', () => {
    const found = ask('appealScenario', { ofUnit: 'U9', returned: 1 }, columns);
    expect(found.moves).toEqual([]);
    expect(found.notes.join()).toMatch(/no such unit/);
  });
});
