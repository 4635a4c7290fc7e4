import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { normalLowerTail } from '../../../analysis/numeric/distributions.ts';
import { rankDistribution } from '../../../analysis/records/ranks/rank-distribution.ts';
import { simulatedRanks } from '../../../analysis/records/ranks/simulated-ranks.ts';
import { simultaneousRanks } from '../../../analysis/records/ranks/simultaneous-ranks.ts';

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

/** Units whose errors differ by up to ten times. */
function unitsOf(n: number, seed: number) {
  const random = createRandom(seed);
  const means = Array.from({ length: n }, () => random.normal());
  return { means, errors: means.map(() => 0.1 + 0.9 * random.uniform()) };
}

describe('the distribution of ranks', () => {
  const { means, errors } = unitsOf(40, 3);
  const chances = rankDistribution(means, errors);

  it('gives each unit one rank and each rank one unit', () => {
    for (const own of chances) expect(sum(own)).toBeCloseTo(1, 12);
    for (const rank of means.keys()) expect(sum(chances.map((own) => own[rank]!))).toBeCloseTo(1, 10);
  });

  it('has the expected ranks that pairs give', () => {
    means.forEach((mean, u) => {
      const others = means.map((other, v) =>
        v === u ? 1 : normalLowerTail((other - mean) / Math.hypot(errors[u]!, errors[v]!)),
      );
      expect(sum(chances[u]!.map((chance, rank) => chance * (rank + 1)))).toBeCloseTo(sum(others), 9);
    });
  });

  it('is met by simulation', () => {
    const simulated = simulatedRanks(means, errors, createRandom(1));
    chances.forEach((own, u) =>
      own.forEach((chance, rank) => expect(Math.abs(simulated[u]![rank]! - chance)).toBeLessThan(0.04)),
    );
  });

  it('is certain where nothing varies, and even between equals', () => {
    expect(rankDistribution([3, 1, 2], [0, 0, 0]).map((own) => [...own])).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ]);
    expect(rankDistribution([1, 1], [0, 0]).map((own) => [...own])).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });
});

describe('simultaneous bounds', () => {
  it('split units that lie far apart and leave equals together', () =>
    expect(simultaneousRanks([10, 10.1, 0, -10], [0.1, 0.1, 0.1, 0.1], 0.95, createRandom(1))).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
      [4, 4],
    ]));

  it('hold for all units at once in at least 92 of 100 ledgers', () => {
    const held = Array.from({ length: 200 }, (_, i) => {
      const random = createRandom(500 + i);
      const { means: levels, errors } = unitsOf(10, 900 + i);
      const seen = levels.map((level, u) => level + errors[u]! * random.normal());
      return simultaneousRanks(seen, errors, 0.95, createRandom(i)).every(([from, to], u) => {
        const rank = 1 + levels.filter((other) => other > levels[u]!).length;
        return from <= rank && rank <= to;
      });
    });
    expect(held.filter(Boolean).length / 200).toBeGreaterThanOrEqual(0.92);
  }, 60_000);
});
