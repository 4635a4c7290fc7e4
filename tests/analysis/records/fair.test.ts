import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { binomialTest, overlapTails, poissonTest } from '../../../analysis/numeric/exact-counts.ts';
import { ask, told } from './ask.ts';

const coded = (count: number) => Array.from({ length: count }, (_, i) => `P${i}`);

/** Who is in which tier, a word of letters a year. */
function years(...tiers: readonly string[]) {
  return {
    person: tiers.flatMap((own) => coded(own.length)),
    period: tiers.flatMap((own, year) => [...own].map(() => `${2020 + year}`)),
    tier: tiers.flatMap((own) => [...own]),
  };
}

describe('quota', () => {
  const columns = years('AAAABBBBCC');
  const asked = { tiers: ['A', 'B', 'C'], shares: [0.25, 0.55, 0.2] };

  it.each([
    ['floor', [2, 5, 2], 2],
    ['round', [3, 6, 2], 1],
    ['ceiling', [3, 6, 2], 1],
  ] as const)('made whole by %s', (rounding, targets, toMove) => {
    const found = ask('quota', { ...asked, rounding }, columns);
    expect(found.tiers.map(({ target }) => target)).toEqual(targets);
    expect(found.tiers.map(({ n }) => n)).toEqual([4, 4, 2]);
    expect(found.periods).toEqual([{ period: '2020', n: 10, toMove }]);
  });

  it('takes .3 of ten as three', () =>
    expect(ask('quota', { tiers: ['A'], shares: [0.3], rounding: 'ceiling' }, columns).tiers[0]!.target).toBe(
      3,
    ));

  it('has no target where no share is given, and names tiers that nobody named', () => {
    const found = ask('quota', { tiers: ['A'] }, columns);
    expect(found.tiers).toMatchObject([{ target: null, excess: null }]);
    expect(found.notes.join()).toMatch(/2 tiers occur that are not named/);
  });
});

describe('rotation', () => {
  it('sees turns', () => {
    const found = ask(
      'rotation',
      { win: 'A' },
      years('A'.repeat(10) + 'B'.repeat(20), 'B'.repeat(20) + 'A'.repeat(10)),
    );
    expect(found.pairs).toMatchObject([{ persons: 30, bothTimes: 0, index: 0 }]);
    expect(found.pairs[0]!.atMost).toBeLessThan(0.01);
    expect(found.varianceRatio).toBeLessThan(0.6);
  });

  it('sees the same people winning', () => {
    const same = 'A'.repeat(10) + 'B'.repeat(20);
    const found = ask('rotation', { win: 'A' }, years(same, same, same));
    expect(found.pairs.map(({ index }) => index)).toEqual([3, 3]);
    expect(found.pairs[0]!.atLeast).toBeLessThan(1e-6);
    expect(found.varianceRatio).toBeCloseTo(3, 12);
    expect(found.wins.map(({ n }) => n)).toEqual([20, 0, 0, 10]);
  });

  it.each([
    ['nobody', 'BBBBBB'],
    ['everybody', 'AAAAAA'],
  ])('is null where %s won', (_, first) => {
    const found = ask('rotation', { win: 'A' }, years(first, 'AAABBB'));
    expect(found.pairs).toMatchObject([{ index: null, atMost: null, atLeast: null }]);
    expect(found.notes.join()).toMatch(/nobody or everybody/);
  });

  it('lists no person', () => {
    const text = JSON.stringify(told({ procedure: 'rotation', win: 'A' }));
    expect(text).not.toMatch(/P\d\d/);
  });
});

describe('bunching', () => {
  it('sees a crowded last week', () => {
    const part = [
      ...Array<string>(60).fill('W13'),
      ...Array.from({ length: 60 }, (_, i) => `W${(i % 12) + 1}`),
    ];
    const found = ask('bunching', {}, { part, points: part.map(() => -1) });
    expect(found.ends[0]).toMatchObject({ last: 1, observed: 60, index: 6.5 });
    expect(found.ends[0]!.p).toBeLessThan(1e-20);
    expect(found).toMatchObject({ wholes: 1, modalShare: 1, oddShare: 1 });
  });

  it('leaves out parts that are no part', () => {
    const found = ask(
      'bunching',
      { parts: 3, last: [1] },
      { part: ['M1', 'M2', 'M3', 'M4', null], points: [1, 1, 1, 1, 1] },
    );
    expect(found.ends).toMatchObject([{ entries: 3, observed: 1 }]);
    expect(found.notes.join()).toMatch(/2 entries are left out/);
  });
});

describe('tierJump', () => {
  it('needs fifty totals', () =>
    expect(
      ask('tierJump', { line: 90 }, { total: Array.from({ length: 49 }, (_, i) => 88 + (i % 4)) }),
    ).toMatchObject({
      zAbove: null,
      pAbove: null,
    }));

  it('counts a total on the line as above it, whatever its last digit', () => {
    const total = Array.from({ length: 60 }, () => 89.7 + 0.1 + 0.1 + 0.1);
    expect(ask('tierJump', { line: 90, width: 0.5 }, { total }).bins.map(({ n }) => n)).toEqual([
      0, 0, 60, 0,
    ]);
  });
});

describe('audit', () => {
  const ages = ['young', 'middle', 'old'];
  /** Groups of forty persons; the third may be scored lower than rules score them. */
  function persons(random: ReturnType<typeof createRandom>, groups: 2 | 3, harsh = 0) {
    const person = coded(40 * groups);
    const quality = person.map(() => 90 + 3 * random.normal());
    const score = quality.map((own, i) => own + random.normal() - (i % groups === 2 ? harsh : 0));
    return {
      person,
      age: person.map((_, i) => ages[i % groups]!),
      score,
      ruleScore: quality,
      tier: score.map((own) => (own > 92 ? 'A' : 'B')),
    };
  }

  it('alarms in at most 6 of 100 of 2,000 fair bureaus', () => {
    const random = createRandom(77);
    let alarms = 0;
    for (let run = 0; run < 2000; run++)
      if (ask('audit', { by: 'age', first: 'A' }, persons(random, 2)).alarms! > 0) alarms++;
    expect(alarms / 2000).toBeLessThanOrEqual(0.06);
    expect(alarms / 2000).toBeGreaterThan(0.01);
  }, 240_000);

  it('finds a group that is scored below its automatic score', () => {
    const columns = persons(createRandom(5), 3, 2);
    const found = ask('audit', { by: 'age', first: 'A' }, columns);
    const clear = found.contrasts.filter(({ measure, pHolm }) => measure === 'beyondRule' && pHolm! < 0.05);
    expect(clear.length).toBeGreaterThan(0);
    const { sentence } = told({ procedure: 'audit', by: 'age', first: 'A' }, columns);
    expect(sentence.en).toMatch(/beyond what the automatic score explains/);
  });

  it('says difference and not bias where there is no automatic score', () => {
    const { ruleScore: _, ...columns } = persons(createRandom(5), 3, 2);
    const found = ask('audit', { by: 'age', first: 'A' }, columns);
    expect(found.notes.join()).toMatch(/this is a difference and does not show bias/);
    const { sentence } = told({ procedure: 'audit', by: 'age', first: 'A' }, columns);
    expect(JSON.stringify(sentence)).not.toMatch(/bias|偏/);
  });

  it('reads the last period, everybody once', () => {
    const { n, period, notes } = ask('audit', { first: 'A' });
    expect({ n, period }).toEqual({ n: 60, period: '2023Q2' });
    expect(notes.join()).toMatch(/only the last is read/);
  });
});

describe('exact tests of counts', () => {
  it('are NaN where there is nothing to count', () => {
    expect([binomialTest(0, 0, 0.5), poissonTest(1, 0), overlapTails(5, 0, 3, 0).atMost]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
  });
  it('keep their digits for many', () =>
    expect(binomialTest(50_500, 100_000, 0.5)).toBeCloseTo(0.0015826, 6));
});
