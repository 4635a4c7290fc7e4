import { cohenKappa } from '../../agreement/cohen-kappa.ts';

/** A unit in a period: the tier that it got, and its totals by people and by rules. */
export interface Tiered {
  /** Units of one field are ranked against each other. */
  readonly field: string;
  readonly tier: string;
  readonly total: number;
  readonly automatic: number;
}

/**
 * The tiers that automatic totals would give, each to as many units of the field as got it; `best` names tiers from the best down. Where
 * automatic totals tie, the human order stands.
 */
export function refillTiers(units: readonly Tiered[], best: readonly string[]): string[] {
  const placeOf = (tier: string) => (best.includes(tier) ? best.indexOf(tier) : best.length);
  const filled = new Array<string>(units.length);
  for (const field of new Set(units.map((unit) => unit.field))) {
    const own = [...units.keys()].filter((i) => units[i]!.field === field);
    const tiers = own.map((i) => units[i]!.tier).sort((a, b) => placeOf(a) - placeOf(b));
    const order = own.toSorted(
      (a, b) => units[b]!.automatic - units[a]!.automatic || units[b]!.total - units[a]!.total,
    );
    order.forEach((i, rank) => (filled[i] = tiers[rank]!));
  }
  return filled;
}

/** How far two lots of tiers agree: the share that is the same, and Cohen's κ. */
export function tierAgreement(first: readonly string[], second: readonly string[]) {
  const tiers = [...new Set([...first, ...second])];
  const table = tiers.map((a) =>
    tiers.map((b) => first.filter((tier, i) => tier === a && second[i] === b).length),
  );
  const same = first.filter((tier, i) => tier === second[i]).length;
  return { compared: first.length, same: same / first.length, kappa: cohenKappa(table).kappa };
}
