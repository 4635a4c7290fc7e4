import { describe, expect, it } from 'vitest';
import { joinTables } from '../../../../analysis/disclosure/records/join-tables.ts';
import { refillTiers, tierAgreement } from '../../../../analysis/records/rules/refill-tiers.ts';
import { smallScheme } from '../../model/scheme/small-scheme.ts';
import { ask, told } from '../ask.ts';

const scores = {
  unit: ['U1', 'U2', 'U3'],
  group: ['a', 'a', 'b'],
  period: ['Q1', 'Q1', 'Q1'],
  indicator: ['A1', 'A1', 'A1'],
  scheme: ['small', 'small', 'small'],
  score: [38, 39.5, 40],
  total: [97, 98, 99],
  tier: ['third', 'second', 'first'],
};
const entries = {
  unit: ['U1', 'U1', 'U2'],
  group: ['a', 'a', 'a'],
  period: ['Q1', 'Q1', 'Q1'],
  indicator: ['A1', 'A1', 'A1'],
  scheme: ['small', 'small', 'small'],
  points: [-1, -0.5, -1],
  reason: ['late', 'late', 'error'],
};
const joined = joinTables({ entries, scores }).entries!;
const found = ask('ruleScore', { scheme: smallScheme }, joined);

describe('scores joined to entries', () => {
  it('stand on each entry, and by themselves where there is none', () => {
    expect(joined['score']).toEqual([38, 38, 39.5, 40]);
    expect(joined['points']).toEqual([-1, -0.5, -1, null]);
    expect(joined['unit']?.at(-1)).toBe('U3');
    expect(joined['reason']?.at(-1)).toBeNull();
  });
});

describe('automatic scores', () => {
  it('stand beside those of people, full marks too', () => {
    expect(found.sums).toMatchObject({ compared: 3, bias: 0 });
    expect(found.sums.sd).toBeCloseTo(0.5, 12);
    const own = found.proofs.map(({ unit, score, human }) => [unit, score, human]);
    expect(own.sort()).toEqual([
      ['U1', 38.5, 38],
      ['U2', 39, 39.5],
      ['U3', 40, 40],
    ]);
  });

  it('cover the full marks of the indicators that have rules', () => {
    expect(found.coverage).toBeCloseTo(0.4, 12);
  });

  it('tell of groups, of one entry and of what the scheme says', () => {
    const [rule] = found.rules;
    expect(rule).toMatchObject({ indicator: 'A1', decided: 1, monotone: true, oneEvent: 1, cliffs: 0 });
    expect(rule!.groupGap).toBeCloseTo(1.25, 12);
    expect(rule!.humanGroupGap).toBeCloseTo(1.25, 12);
    expect(rule!.controllable).toBeNull();
  });

  it('leave out entries of another scheme version', () => {
    const other = { ...joined, scheme: ['other', 'small', 'small', 'small'] };
    const u1 = ask('ruleScore', { scheme: smallScheme }, other).proofs.find(({ unit }) => unit === 'U1');
    expect(u1?.score).toBe(39.5);
  });

  it('say in every sentence that they decide nothing', () => {
    const presented = told({ procedure: 'ruleScore', scheme: smallScheme }, joined);
    expect(presented.sentence['zh-CN']).toMatch(/^模拟，不作任何决定/);
    expect(presented.sentence.en).toMatch(/^Simulation, decides nothing/);
    const proofs = presented.tables.find(({ id }) => id === 'ruleProofs')!;
    const [first] = proofs.rows.map(({ cells }) => cells['proof'] as { 'zh-CN': string; en: string });
    expect(proofs.rows).toHaveLength(3);
    expect(first!.en).toBe(
      'simulation, decides nothing; Indicator A1: 2 entries, −1.5 points together; 40 + −1.5 = 38.5; the most of 0, 38.5 = 38.5; automatic 38.5, human 38',
    );
    expect(first!['zh-CN']).toBe(
      '模拟，不作任何决定；指标 A1 共 2 笔，分值合计 −1.5；40 + −1.5 = 38.5；0、38.5 取大 = 38.5；自动 38.5，人工 38',
    );
  });

  it('are none without a scheme', () => {
    const none = ask('ruleScore', {}, joined);
    expect(none).toMatchObject({ coverage: null, rules: [], proofs: [] });
    expect(none.notes).toEqual(['simulation, decides nothing: no appraisal scheme with rules was given']);
  });

  it('refuse a faulty scheme at its place', () => {
    const scheme = { ...smallScheme, total: { fullMark: 90 } };
    expect(() => ask('ruleScore', { scheme }, joined)).toThrow(
      /scheme: total.fullMark: the indicators weigh 100/,
    );
  });
});

describe('tiers filled again', () => {
  const unit = (tier: string, total: number, automatic: number) => ({ field: '', tier, total, automatic });

  it('keep their sizes and go by automatic totals; ties leave the human order', () => {
    const units = [unit('b', 98, 90), unit('a', 99, 89), unit('b', 97, 90)];
    expect(refillTiers(units, ['a', 'b'])).toEqual(['a', 'b', 'b']);
  });

  it('agree by Cohen’s κ', () => {
    expect(tierAgreement(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b'])).toEqual({
      compared: 4,
      same: 0.75,
      kappa: 0.5,
    });
  });
});
