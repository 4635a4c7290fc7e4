import { describe, expect, it } from 'vitest';
import { rasch } from '../../support/records/rasch.ts';
import { ask } from './ask.ts';

/** Two raters give the same order, one of them half a point more and only on the second criterion apart. */
const pair = (change: (rating: number, row: number) => number) => {
  const rows = Array.from({ length: 24 }, (_, i) => ({
    ratee: `E${Math.floor(i / 2)}`,
    criterion: `C${i % 2}`,
    rating: 1 + ((Math.floor(i / 2) * 5 + i) % 4),
  }));
  return {
    rater: [...rows.map(() => 'A'), ...rows.map(() => 'B')],
    ratee: [...rows, ...rows].map(({ ratee }) => ratee),
    criterion: [...rows, ...rows].map(({ criterion }) => criterion),
    rating: [...rows.map(({ rating }) => rating), ...rows.map(({ rating }, i) => change(rating, i))],
  };
};

describe('effects of raters in cells that others rated', () => {
  it('are those of the sums by hand', () => {
    const [a, b] = ask(
      'raterEffects',
      {},
      pair((rating) => 2 * rating),
    ).effects;
    expect(a).toMatchObject({ shared: 24, agreement: 1, identical: false });
    expect(a!.leniency).toBeCloseTo(-2.5, 12);
    expect(b!.leniency).toBeCloseTo(2.5, 12);
    expect(a!.sdRatio).toBeCloseTo(0.5, 12);
    expect(b!.sdRatio).toBeCloseTo(2, 12);
    // Of 1 to 8 the middle is 4.5, reaching from 3.8 to 5.2: the six ratings of 4 are in it.
    expect(a!.middleShare).toBeCloseTo(6 / 24, 12);
  });

  it('are not told of fewer than ten cells', () => {
    const columns = pair((rating) => rating);
    const few = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, [...cells.slice(0, 9), ...cells.slice(24, 33)]]),
    );
    const found = ask('raterEffects', {}, few);
    for (const own of found.effects) expect(own).toMatchObject({ shared: 9, leniency: null, halo: null });
    expect(found.notes.join()).toContain('fewer than 10 cells');
  });

  it('flag a rater whose ratings are all the same', () => {
    const found = ask(
      'raterEffects',
      {},
      pair(() => 3),
    );
    expect(found.effects.map(({ identical }) => identical)).toEqual([false, true]);
    expect(found.effects[1]).toMatchObject({ agreement: null, sdRatio: 0 });
    expect(found.notes.join()).toContain('one and the same rating');
  });

  it('have no drift over three occasions, and that of the slope over five', () => {
    const columns = pair((rating, row) => rating + (row % 5));
    const occasions = (many: number) => ({
      ...columns,
      period: columns.rater.map((_, row) => String((row % 24) % many)),
    });
    expect(ask('raterEffects', {}, occasions(3)).effects[0]!.drift).toBeNull();
    expect(ask('raterEffects', {}, occasions(5)).effects[1]!.drift).toBeCloseTo(1, 12);
    expect(ask('raterEffects', {}, occasions(5)).effects[0]!.drift).toBeCloseTo(-1, 12);
  });
});

describe('local terms', () => {
  const size = { raters: 8, ratees: 240, each: 3, periods: 4, criteria: 2 };

  it('find a rater who is harsher on one occasion', () => {
    const { columns } = rasch(7, size);
    const rating = columns.rating.map((value, row) =>
      columns.rater[row] === 'R003' && columns.period[row] === '2021' ? Math.max(1, value - 2) : value,
    );
    const found = ask('raterEffects', {}, { ...columns, rating });
    const clear = found.terms!.filter(({ p }) => p! < 0.05);
    expect(clear).toMatchObject([{ rater: 'R003', at: '2021' }]);
    expect(clear[0]!.beta!).toBeLessThan(-0.5);
    expect(found).toMatchObject({ tested: 32, clear: 1 });
  });

  it('raise no false alarm more often than they may', { timeout: 60_000 }, () => {
    const runs = 40;
    const alarms = Array.from({ length: runs }, (_, seed) =>
      ask('raterEffects', {}, rasch(1000 + seed, size).columns),
    ).filter(({ clear }) => clear! > 0).length;
    expect(alarms / runs).toBeLessThanOrEqual(0.06);
  });
});

it('classes are told as a spread: how many, SD, separation, share beyond one logit, rounded', () => {
  const { columns } = rasch(9, { raters: 30, ratees: 300, each: 4 });
  const found = ask('raterEffects', {}, columns).raterSpread!;
  expect(found.map(({ class: name, n }) => [name, n])).toEqual([
    [null, 30],
    ['a', 10],
    ['b', 10],
    ['c', 10],
  ]);
  for (const { spread, mean } of found) {
    expect(spread! * 10).toBeCloseTo(Math.round(spread! * 10), 10);
    expect(mean! * 10).toBeCloseTo(Math.round(mean! * 10), 10);
  }
});
