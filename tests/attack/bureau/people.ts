import { createRandom } from '../../../analysis/numeric/random.ts';

/** The breakdowns of the bureau, a unit before its parts; categories count from 1, null is no answer. */
export const breakdowns = ['County', 'Station', 'Rank', 'Age'] as const;
export type Breakdown = (typeof breakdowns)[number];

export const categories: Readonly<Record<Breakdown, number>> = { County: 12, Station: 48, Rank: 5, Age: 4 };

/** Twenty items from 1 to 5; three scales of five items, and five items that stand alone. */
export const items = Array.from({ length: 20 }, (_, i) => `Q${i + 1}`);
export const scales: Readonly<Record<string, readonly string[]>> = {
  Strain: items.slice(0, 5),
  Support: items.slice(5, 10),
  Clarity: items.slice(10, 15),
};

/** Somebody of the bureau, as a colleague knows them, with the answers that nobody should learn. */
export interface Person {
  readonly background: Readonly<Record<Breakdown, number | null>>;
  /** By item; null is no answer. Items of scales are always answered. */
  readonly answers: Readonly<Record<string, number | null>>;
  readonly flagged: boolean;
}

const RANKS = [0.46, 0.27, 0.16, 0.08, 0.03];
const AGES = [0.2, 0.34, 0.3, 0.16];

/**
 * A made-up bureau of unequal stations, some of four people, some of eighty, in which stations differ and a few agree to a man.
 * The same seed gives the same people, in an order that tells nothing.
 */
export function makeBureau({ people, seed }: { people: number; seed: number }): Person[] {
  const random = createRandom(seed);
  const pick = (weights: readonly number[]): number => {
    let left = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    return weights.findIndex((weight) => (left -= weight) < 0) + 1 || weights.length;
  };
  const sizes = Array.from({ length: categories.Station }, () => 0.25 + random.uniform() ** 1.5 * 2);
  const counties = Array.from({ length: categories.Station }, (_, i) =>
    i < categories.County ? i + 1 : 1 + Math.floor(random.uniform() * categories.County),
  );
  const mood = Array.from({ length: categories.Station }, () => (random.uniform() - 0.5) * 1.8);
  const ease = items.map(() => (random.uniform() - 0.5) * 1.6);
  return Array.from({ length: people }, (_, at): Person => {
    const station = pick(sizes);
    const rank = pick(RANKS);
    const temper = (random.uniform() + random.uniform() - 1) * 1.6;
    const answer = (item: number): number | null => {
      if (item >= 15 && random.uniform() < 0.012) return null;
      const noise = (random.uniform() + random.uniform() + random.uniform() - 1.5) * 1.9;
      const value = 3.1 + mood[station - 1]! + ease[item]! + temper * 0.6 - rank * 0.08 + noise;
      return Math.min(5, Math.max(1, Math.round(value)));
    };
    const silent = () => random.uniform() < 0.004;
    return {
      background: {
        County: counties[station - 1]!,
        Station: silent() ? null : station,
        Rank: silent() ? null : rank,
        Age: silent() ? null : pick(AGES),
      },
      answers: Object.fromEntries(items.map((code, item) => [code, answer(item)])),
      // A few at least, so that there is somebody to look for.
      flagged: at < 2 || random.uniform() < 0.003,
    };
  });
}
