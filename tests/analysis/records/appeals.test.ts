import { describe, expect, it } from 'vitest';
import type { Columns } from '../../support/records/ledger.ts';
import { ask, ledger, told } from './ask.ts';

const some: Columns = {
  unit: ['U1', 'U1', 'U2', 'U3'],
  period: ['2024', '2024', '2024', '2024'],
  indicator: ['A', 'B', 'A', 'A'],
  assessor: ['leaders', 'leaders', 'office', null],
  outcome: ['returned', 'kept', 'part', null],
  returned: [2, 0, 0.5, null],
  days: [3, 5, 20, null],
};

describe('appeals', () => {
  it('succeed where points came back', () => {
    const found = ask('appeals', { entries: 80 }, some);
    expect(found).toMatchObject({
      n: 4,
      units: 3,
      rate: 5,
      decided: 3,
      successes: 2,
      returned: 2.5,
      medianDays: 5,
    });
    // R: prop.test(2, 3, correct = FALSE)
    expect(found.interval![0]).toBeCloseTo(0.2076596, 7);
    expect(found.interval![1]).toBeCloseTo(0.9385081, 7);
    expect(found.byAssessor).toMatchObject([
      { assessor: 'leaders', n: 2, successes: 1, success: 0.5, returned: 2 },
      { assessor: 'office', n: 1, successes: 1 },
      { assessor: null, n: 1, successes: 0, success: null, interval: null, returned: null },
    ]);
  });

  it('succeed with the outcomes that are named so', () => {
    expect(ask('appeals', { success: ['returned'] }, some)).toMatchObject({ successes: 1, decided: 3 });
    expect(ask('appeals', { success: ['nothing'] }, some).notes).toContain('there is no outcome nothing');
  });

  it('change tiers where a column tells of it', () => {
    expect(ask('appeals', { tierChanged: 'moved' }, { ...some, moved: [1, 0, 0, null] }).tiersChanged).toBe(
      1,
    );
    expect(ask('appeals', {}, some).tiersChanged).toBeNull();
  });

  it('that nobody made are a finding', () => {
    const none = Object.fromEntries(Object.keys(ledger.appeals).map((name) => [name, []]));
    const found = ask('appeals', { entries: 500 }, none);
    expect(found).toMatchObject({ n: 0, rate: 0, success: null });
    expect(found.notes).toEqual([
      'there is not one appeal: a finding in itself, and no sign that nobody disagreed',
    ]);
    expect(told({ procedure: 'appeals' }, none).sentence.en).toBe(
      'There is not one appeal, which is a finding in itself.',
    );
  });
});
