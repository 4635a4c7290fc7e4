import { describe, expect, it } from 'vitest';
import { leavesOf, weightOf } from '../../../../analysis/model/scheme/indicators-of.ts';
import { compareSchemes } from '../../../../analysis/model/scheme/compare-schemes.ts';
import { checkRule } from '../../../../analysis/records/rules/check-rule.ts';
import { joinTables } from '../../../../analysis/disclosure/records/join-tables.ts';
import { ask } from '../../../analysis/records/ask.ts';
import { ledgerRows, mean, meanOf, numberIn, type Row, schemes, sumOf, valuesOf, welch } from './ledger.ts';
import { deductionShare, distinguishablePairs, effectiveWeights, rotation, withContext } from './planted.ts';

const rows = ledgerRows();
const [scores, entries, results, units] = (['scores', 'entries', 'results', 'units'] as const).map(rows) as [
  readonly Row[],
  readonly Row[],
  readonly Row[],
  readonly Row[],
];
const [ratings, persons] = [rows('ratings'), rows('persons')];
const where = (all: readonly Row[], column: string, value: unknown) =>
  all.filter((row) => row[column] === value);
const columnsOf = (all: readonly Row[]) =>
  Object.fromEntries(Object.keys(all[0]!).map((name) => [name, all.map((row) => row[name]!)]));

describe('the ledger', () => {
  it('has 12 branches, 30 indicators, 8 quarters, two schemes and 40 raters in three classes', () => {
    expect(units).toHaveLength(12);
    expect(schemes.map((scheme) => leavesOf(scheme).length)).toEqual([30, 30]);
    expect(valuesOf(results, 'period')).toHaveLength(8);
    expect(scores).toHaveLength(12 * 8 * 30);
    expect(new Set(ratings.map((row) => row['rater'])).size).toBe(40);
    expect(valuesOf(ratings, 'class')).toHaveLength(3);
  });

  it('adds up: scores from entries, totals from scores', () => {
    const pointsOf = new Map<string, number>();
    for (const row of entries) {
      const cell = `${row['unit']} ${row['period']} ${row['indicator']}`;
      pointsOf.set(cell, (pointsOf.get(cell) ?? 0) + numberIn(row, 'points'));
    }
    for (const row of scores) {
      const points = pointsOf.get(`${row['unit']} ${row['period']} ${row['indicator']}`) ?? 0;
      expect(numberIn(row, 'score')).toBeCloseTo(numberIn(row, 'weight') + points, 10);
    }
    for (const row of results) {
      const own = scores.filter((each) => each['unit'] === row['unit'] && each['period'] === row['period']);
      expect(numberIn(row, 'total')).toBeCloseTo(sumOf(own, 'score'), 10);
    }
  });

  it('counts no branch as a person: each has 10 staff or more and several assessors', () => {
    for (const row of units) expect(numberIn(row, 'headcount')).toBeGreaterThanOrEqual(10);
    expect(sumOf(units, 'headcount')).toBe(212);
    expect(valuesOf(scores, 'assessor').length).toBeGreaterThan(2);
  });

  it('is the same every time', () => {
    expect(ledgerRows()('entries')).toEqual(entries);
    expect(ledgerRows(1)('entries')).not.toEqual(entries);
  });
});

describe('what the interviews say', () => {
  it('two amateurs score 300 items', () => {
    for (const scheme of schemes) {
      const own = leavesOf(scheme).filter(({ assessor }) => assessor === 'office');
      expect(own.length * units.length).toBe(300);
    }
  });

  it('six indicators in ten are collected by machines, and rules decide six points in ten', () => {
    for (const scheme of schemes) {
      const leaves = leavesOf(scheme);
      const machines = leaves.filter(({ mode }) => mode === 'machine');
      expect(scheme.rules.map(({ indicator }) => indicator)).toEqual(machines.map(({ code }) => code));
      expect(machines.length / leaves.length).toBe(0.6);
      expect(weightOf(machines)).toBe(60);
    }
  });

  it('nine entries in ten deduct', () => {
    const share = entries.filter((row) => numberIn(row, 'points') < 0).length / entries.length;
    expect(share).toBeGreaterThan(0.87);
    expect(share).toBeLessThan(0.93);
  });

  it('ranks lie 0.1 apart, and once the first five within 0.3', () => {
    const quarters = valuesOf(results, 'period').map((period) =>
      where(results, 'period', period)
        .map((row) => numberIn(row, 'total'))
        .sort((a, b) => b - a),
    );
    const gaps = quarters
      .flatMap((own) => own.slice(1).map((total, i) => own[i]! - total))
      .sort((a, b) => a - b);
    expect(gaps[Math.floor(gaps.length / 2)]).toBeCloseTo(0.1, 10);
    expect(Math.min(...quarters.map((own) => own[0]! - own[4]!))).toBeLessThanOrEqual(0.3 + 1e-9);
  });

  it('everybody has more than 95', () => {
    expect(Math.min(...results.map((row) => numberIn(row, 'total')))).toBeGreaterThan(95);
    expect(mean(persons.map((row) => numberIn(row, 'score')))).toBeGreaterThan(95);
  });

  it('the bonus hardly differs', () => {
    const amounts = rows('rewards').map((row) => numberIn(row, 'amount'));
    expect(Math.max(...amounts) / Math.min(...amounts)).toBeLessThan(1.15);
  });

  it('few appeal, and few get anything back', () => {
    const appeals = rows('appeals');
    expect(appeals.length / entries.length).toBeLessThan(0.04);
    expect(where(appeals, 'outcome', 'returned').length / appeals.length).toBeLessThan(0.3);
  });

  it('the second scheme weighs otherwise and has one indicator for another', () => {
    const { added, removed, changed, isBreak } = compareSchemes(schemes[0]!, schemes[1]!);
    expect([added, removed, isBreak]).toEqual([['E9'], ['E2'], true]);
    expect(changed.filter(({ field }) => field === 'weight').map(({ indicator }) => indicator)).toEqual([
      'A',
      'A1',
      'B',
      'B1',
    ]);
  });
});

describe('planted is', () => {
  it('that nine points in ten are taken', () => {
    expect(deductionShare(scores)).toBeCloseTo(0.9, 1);
    expect(Math.abs(deductionShare(scores) - 0.9)).toBeLessThan(0.02);
  });

  it('that two of thirty indicators decide, which weigh eleven points in a hundred', () => {
    const weights = effectiveWeights(scores, results);
    const order = [...weights].sort(([, a], [, b]) => b - a);
    expect(
      order
        .slice(0, 2)
        .map(([code]) => code)
        .sort(),
    ).toEqual(['A1', 'B1']);
    expect(order[0]![1] + order[1]![1]).toBeGreaterThan(0.6);
    expect(order[1]![1]).toBeGreaterThan(0.25);
    expect(order[2]![1]).toBeLessThan(0.1);
    expect([...weights.values()].reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
  });

  it('that of 66 pairs of branches 11 can be told apart', () => {
    expect(distinguishablePairs(results)).toBe(11);
  });

  it('that one class of raters is harsh', () => {
    const [leaders, peers, auditors] = ['leaders', 'peers', 'auditors'].map((own) =>
      meanOf(where(ratings, 'class', own), 'rating'),
    ) as [number, number, number];
    expect(Math.min(leaders, peers) - auditors).toBeGreaterThan(0.5);
  });

  it('that entries bunch in the last two weeks of a quarter', () => {
    const late = entries.filter((row) => ['W12', 'W13'].includes(String(row['part'])));
    expect(late.length / entries.length).toBeGreaterThan(0.4);
  });

  it('that “excellent” goes round', () => {
    const { both, expected } = rotation(persons);
    expect(expected).toBeCloseTo(42 ** 2 / 212, 10);
    expect(both).toBe(2);
  });
});

describe('not planted is', () => {
  const chance = 1.96;

  it.each(['gender', 'grade', 'age', 'department'])(
    'a difference by %s, in scores, tiers or beside rules',
    (group) => {
      const [first, second] = valuesOf(persons, group).sort() as [string, string];
      const compared = [first, second].map((value) => where(persons, group, value)) as [Row[], Row[]];
      const zOf = (of: (row: Row) => number) => Math.abs(welch(compared[0].map(of), compared[1].map(of)));
      expect(zOf((row) => numberIn(row, 'score'))).toBeLessThan(chance);
      expect(zOf((row) => (row['tier'] === 'excellent' ? 1 : 0))).toBeLessThan(chance);
      expect(zOf((row) => numberIn(row, 'score') - numberIn(row, 'ruleScore'))).toBeLessThan(chance);
    },
  );

  it.each(['headcount', 'workload', 'staffAge'])('that totals go with %s', (column) => {
    // |r| above .576 would be rare by chance among twelve.
    expect(Math.abs(withContext(units, results, column))).toBeLessThan(0.576);
  });

  it('that leaders and peers rate differently, or that ratings drift', () => {
    const ratingsOf = (column: string, value: string, among = ratings) =>
      where(among, column, value).map((row) => numberIn(row, 'rating'));
    const raterMeans = (own: string) =>
      valuesOf(where(ratings, 'class', own), 'rater').map((rater) => mean(ratingsOf('rater', String(rater))));
    expect(Math.abs(welch(raterMeans('leaders'), raterMeans('peers')))).toBeLessThan(chance);
    expect(Math.abs(welch(ratingsOf('period', '2024'), ratingsOf('period', '2025')))).toBeLessThan(chance);
  });

  it('that totals rise or fall over the years', () => {
    const year = (own: string) =>
      results.filter((row) => String(row['period']).startsWith(own)).map((row) => numberIn(row, 'total'));
    expect(Math.abs(welch(year('2024'), year('2025')))).toBeLessThan(chance);
  });

  it('that visible work earns more than core work', () => {
    const given = entries.filter((row) => numberIn(row, 'points') > 0);
    const visible = where(given, 'reason', 'report').length;
    expect(Math.abs(visible - given.length / 2) / Math.sqrt(given.length / 4)).toBeLessThan(chance);
  });

  it('that entries bunch in any other week', () => {
    const rest = entries.filter((row) => !['W12', 'W13'].includes(String(row['part'])));
    const counts = valuesOf(rest, 'part').map((part) => where(rest, 'part', part).length);
    const chi2 = counts.reduce((sum, n) => sum + (n - rest.length / 11) ** 2 / (rest.length / 11), 0);
    // The 95 % point of χ²(10).
    expect(chi2).toBeLessThan(18.31);
  });
});

describe('its rules', () => {
  it('never turn round', () => {
    for (const { rules } of schemes) for (const rule of rules) expect(checkRule(rule).isMonotone).toBe(true);
  });

  it.each([0, 1])('work well: they score as people do', (year) => {
    const own = (all: readonly Row[]) => where(all, 'scheme', schemes[year]!.code);
    const joined = joinTables({
      scores: columnsOf(own(scores)),
      entries: columnsOf(own(entries)),
      results: columnsOf(own(results)),
    });
    const found = ask('ruleScore', { scheme: schemes[year]! }, joined.entries);
    expect(found.coverage).toBeCloseTo(0.6, 12);
    expect(found.sums.compared).toBe(48);
    expect(Math.abs(found.sums.bias!)).toBeLessThan(0.05);
    expect(found.sums.icc).toBeGreaterThan(0.9);
    expect(found.tiers.kappa).toBeGreaterThan(0.6);
  });
});
