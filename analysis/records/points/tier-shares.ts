import { partsBy, type Standing, totalOf } from './standings.ts';

/** The shares of the recorded tiers, from the one with the highest mean total down; none where no tier is recorded. */
export function recordedTiers(standings: readonly Standing[]): number[] {
  const placed = standings.filter(({ tier }) => tier !== null);
  return partsBy(placed, ({ tier }) => tier)
    .map((own) => ({
      share: own.length / placed.length,
      mean: own.reduce((sum, standing) => sum + totalOf(standing), 0) / own.length,
    }))
    .sort((a, b) => b.mean - a.mean)
    .map(({ share }) => share);
}
