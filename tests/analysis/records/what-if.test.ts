import { describe, expect, it } from 'vitest';
import { acceptabilityOf, rankCounts } from '../../../analysis/records/points/acceptability.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { drawShares } from '../../../analysis/numeric/dirichlet.ts';
import { ask, ledger } from './ask.ts';

const DRAWS = 20_000;

describe('shares that are drawn', () => {
  const centre = [0.5, 0.3, 0.15, 0.05, 0];

  it.each([1, 10, 300])(
    'have mean and variance of the Dirichlet distribution at concentration %d',
    (concentration) => {
      const random = createRandom(11);
      const shares = new Float64Array(centre.length);
      const sums = centre.map(() => [0, 0] as [number, number]);
      let farthest = 0;
      for (let draw = 0; draw < DRAWS; draw++) {
        drawShares(shares, centre, concentration, random);
        farthest = Math.max(farthest, Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1));
        shares.forEach((share, i) => {
          sums[i]![0] += share / DRAWS;
          sums[i]![1] += (share - centre[i]!) ** 2 / DRAWS;
        });
      }
      expect(farthest).toBeLessThan(1e-12);
      centre.forEach((share, i) => {
        const variance = (share * (1 - share)) / (concentration + 1);
        expect(Math.abs(sums[i]![0] - share)).toBeLessThanOrEqual(4 * Math.sqrt(variance / DRAWS));
        expect(sums[i]![1]).toBeCloseTo(variance, 2);
        if (variance > 0) expect(Math.abs(sums[i]![1] / variance - 1)).toBeLessThan(0.08);
      });
    },
  );
});

describe('ranks over weights drawn', () => {
  /** Each has full marks on one of two indicators: the first unit is above where its indicator weighs more than half. */
  const entrants = [
    { fixed: 0, achieved: Float64Array.of(1, 0) },
    { fixed: 0, achieved: Float64Array.of(0, 1) },
  ];

  // R: pbeta(.5, concentration * share, concentration * (1 - share), lower.tail = FALSE)
  it.each([
    [0.5, 20, 0.5],
    [0.45, 20, 0.323802947998],
    [0.4, 100, 0.021937646794],
    [0.3, 2, 0.237494701195],
  ])(
    'have the frequencies of the beta distribution: share %d, concentration %d',
    (share, concentration, expected) => {
      const weights = Float64Array.of(100 * share, 100 * (1 - share));
      const [first] = rankCounts(entrants, weights, { weightings: DRAWS, concentration, seed: 3 });
      const error = Math.sqrt((expected * (1 - expected)) / DRAWS);
      expect(Math.abs(first![0]! / DRAWS - expected)).toBeLessThan(4 * error);
    },
  );

  it('share the better rank where totals are equal', () => {
    const [same, alike] = rankCounts([entrants[0]!, entrants[0]!], Float64Array.of(1, 1), {
      weightings: 10,
      concentration: 5,
      seed: 1,
    });
    expect([[...same!], [...alike!]]).toEqual([
      [10, 0],
      [10, 0],
    ]);
  });

  it('are summed up as a distribution', () => {
    expect(acceptabilityOf(Uint32Array.of(5, 90, 5, 0), 2)).toMatchObject({
      expectedRank: 2,
      interval: [1, 3],
      first: 0.05,
      topThird: 0.05,
      same: 0.9,
    });
  });
});

describe('the rules as they are', () => {
  const found = ask('whatIf', { weightings: 200, concentration: 100_000 });

  it('move nobody', () => {
    expect(found).toMatchObject({ moved: 0, tauB: 1, meanMove: 0, maxMove: 0, tierChanges: 0 });
    for (const { before, after } of found.effective) expect(after).toBe(before);
  });

  it('give nearly always the same rank where weights hardly differ', () => {
    const firm = found.acceptability.map(({ same }) => same!);
    expect(firm.reduce((sum, same) => sum + same, 0) / firm.length).toBeGreaterThan(0.8);
    for (const { shares } of found.acceptability)
      expect(shares.reduce<number>((sum, share) => sum + share!, 0)).toBeCloseTo(1, 12);
  });

  it('give the same bytes for the same seed only', () => {
    const again = () => ask('whatIf', { weightings: 50 });
    expect(again()).toEqual(again());
    expect(ask('whatIf', { weightings: 50, seed: 2 }).acceptability).not.toEqual(again().acceptability);
  });
});

describe('other rules', () => {
  it('move tiers by the recorded shares, or by those given', () => {
    const cut = ask('whatIf', { dropped: ['leaders'], weightings: 0 });
    const tiers = cut.moves.map(({ tierBefore }) => tierBefore);
    expect([1, 2, 3].map((tier) => tiers.filter((own) => own === tier).length)).toEqual([4, 4, 4]);
    expect(cut.tierChanges).toBe(
      cut.moves.filter(({ tierBefore, tierAfter }) => tierBefore !== tierAfter).length,
    );
    const [one] = [ask('whatIf', { dropped: ['leaders'], tiers: [1], weightings: 0 })];
    expect(one.tierChanges).toBe(0);
  });

  it('say what they could not change', () => {
    const { notes } = ask('whatIf', { reweighted: ['Z9'], weights: [5], dropped: ['nobody'], weightings: 0 });
    expect(notes).toEqual(['there is no Z9, nobody: that change does nothing']);
  });

  it.each([
    [{ bonuses: 'capped' }, 'bonusCap'],
    [{ reweighted: ['I01', 'I02'], weights: [3] }, 'weights'],
  ] as const)('are refused where they are not whole: %j', (fields, field) => {
    expect(() => ask('whatIf', fields)).toThrow(new RegExp(`${field}: `));
  });

  it('leave an unexplained difference of a total as it is', () => {
    const total = ledger.scores['total']!.map((own, row) =>
      ledger.scores['unit']![row] === 'U01' ? (own as number) + 7 : own,
    );
    const [first] = ask('whatIf', { reward: 1, weightings: 0 }, { ...ledger.scores, total }).moves;
    const [plain] = ask('whatIf', { reward: 1, weightings: 0 }).moves;
    expect(first!.totalAfter! - plain!.totalAfter!).toBeCloseTo(7, 10);
  });
});

it('draws 10,000 weightings of 100 units and 30 indicators within a second of work', () => {
  const random = createRandom(5);
  const many = Array.from({ length: 100 }, () => ({
    fixed: 0,
    achieved: Float64Array.from({ length: 30 }, () => random.uniform()),
  }));
  const weights = Float64Array.from({ length: 30 }, (_, i) => 1 + (i % 5));
  const begun = process.cpuUsage();
  const counts = rankCounts(many, weights, { weightings: 10_000, concentration: 100, seed: 1 });
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(1000);
  expect(counts[0]!.reduce((sum, count) => sum + count, 0)).toBe(10_000);
});
