import { roundForTies } from '../../numeric/ranks.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';
import { refillTiers } from './refill-tiers.ts';

/** A unit in a period among those that it is ranked against. */
export interface Ranked {
  readonly unit: string | number;
  readonly field: string;
  readonly total: number;
  /** The tier on record; null where there is none. */
  readonly tier: string | null;
}

/** Where a unit stands by its total. */
export interface Standing {
  readonly total: number;
  readonly rank: number;
  readonly tier: string | null;
  /** Points up to the lowest total of the next better tier: more than that moves the unit there. NaN in the best. */
  readonly up: number;
  /** Points down to the highest total of the next tier below; NaN in the last. */
  readonly down: number;
}

/** How ranks and tiers are given. */
export interface Ranking {
  readonly ties: Scheme['ties'];
  /** Codes of tiers from the best down. */
  readonly best: readonly string[];
  /** From how many points on a tier begins; null where tiers are shares. */
  readonly lines: readonly number[] | null;
}

/** The ranking of a scheme; without one ties take the better rank, and tiers the order of their mean totals. */
export function rankingOf(scheme: Scheme | undefined, units: readonly Ranked[]): Ranking {
  if (!scheme) return { ties: 'better', best: byMeanTotal(units), lines: null };
  const { ties, tiers } = scheme;
  const byLines = tiers.some(({ from }) => from !== undefined);
  return {
    ties,
    best: tiers.map(({ code }) => code),
    lines: byLines ? tiers.map(({ from = -Infinity }) => from) : null,
  };
}

function byMeanTotal(units: readonly Ranked[]): string[] {
  const tiers = [...new Set(units.flatMap(({ tier }) => (tier === null ? [] : [tier])))];
  const mean = (tier: string) => {
    const own = units.filter((unit) => unit.tier === tier);
    return own.reduce((sum, { total }) => sum + total, 0) / own.length;
  };
  return tiers.sort((a, b) => mean(b) - mean(a));
}

/**
 * Ranks and tiers by other totals than those on record, in the order of the units. Tiers that are shares keep their sizes in each field.
 * Cost: the square of the units.
 */
export function standings(
  units: readonly Ranked[],
  totals: readonly number[],
  ranking: Ranking,
): readonly Standing[] {
  const tiers = tiersBy(units, totals, ranking);
  const own = units.map(({ field }, i) => ({
    field,
    total: roundForTies(totals[i]!),
    tier: tiers[i] ?? null,
  }));
  return own.map((unit) => {
    const field = own.filter((other) => other.field === unit.field);
    return {
      total: unit.total,
      rank: rankOf(
        unit.total,
        field.map(({ total }) => total),
        ranking.ties,
      ),
      tier: unit.tier,
      ...distances(unit, field, ranking),
    };
  });
}

function tiersBy(units: readonly Ranked[], totals: readonly number[], { best, lines }: Ranking) {
  if (lines) return totals.map((total) => best[lines.findIndex((from) => total >= from)]);
  if (units.some(({ tier }) => tier === null)) return units.map(() => undefined);
  const tiered = units.map((unit, i) => ({ ...unit, tier: unit.tier!, automatic: totals[i]! }));
  return refillTiers(tiered, best);
}

function rankOf(total: number, field: readonly number[], ties: Scheme['ties']): number {
  const above = field.filter((other) => other > total);
  if (ties === 'dense') return 1 + new Set(above).size;
  const equal = field.filter((other) => other === total).length;
  return 1 + above.length + (ties === 'middle' ? (equal - 1) / 2 : 0);
}

interface Tiered {
  readonly total: number;
  readonly tier: string | null;
}

function distances({ total, tier }: Tiered, field: readonly Tiered[], { best, lines }: Ranking) {
  if (tier === null) return { up: NaN, down: NaN };
  const place = best.indexOf(tier);
  if (lines)
    return { up: roundForTies((lines[place - 1] ?? NaN) - total), down: roundForTies(total - lines[place]!) };
  const totalsOf = (codes: readonly string[]) =>
    field.filter((other) => codes.includes(other.tier ?? '')).map((other) => other.total);
  const [better, worse] = [totalsOf(best.slice(0, place)), totalsOf(best.slice(place + 1))];
  return {
    up: better.length > 0 ? roundForTies(Math.min(...better) - total) : NaN,
    down: worse.length > 0 ? roundForTies(total - Math.max(...worse)) : NaN,
  };
}
