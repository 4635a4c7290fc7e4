import { dot } from '../../numeric/blocks.ts';
import { limited } from '../../numeric/limited.ts';
import { deviationsOf, type Parts, partsOfTotals } from './parts-of-totals.ts';
import type { Label, Standing } from './standings.ts';

/** How far one part decides the order of the totals. */
export interface Deciding {
  /** cov(part, total) / var(total): all of them add up to 1; below 0 it works against the order. */
  readonly effective: number;
  /** r² of part and total: what a line on the part alone explains. NaN where the part does not vary. */
  readonly mainEffect: number;
}

/**
 * The variance of totals by the parts that they are sums of; NaN where totals do not vary. Source: Paruolo, Saisana & Saltelli (2013),
 * JRSS A 176, 609–634. Cost: units × parts.
 *
 * @example
 * decidingIn({ names: ['a', 'b'], blocks: [[Float64Array.of(1, 5), Float64Array.of(3, 5)]] })[0].effective // => 1
 */
export function decidingIn(parts: Pick<Parts, 'names' | 'blocks'>): Deciding[] {
  const columns = deviationsOf(parts);
  const total = Float64Array.from(columns[0] ?? [], (_, row) =>
    columns.reduce((sum, own) => sum + own[row]!, 0),
  );
  const variance = dot(total, total);
  return columns.map((own) => {
    const covariance = dot(own, total);
    const r = limited(covariance / Math.sqrt(dot(own, own) * variance));
    return { effective: variance > 0 ? covariance / variance : NaN, mainEffect: r * r };
  });
}

/** A part of totals by its name. */
export interface Component extends Deciding {
  readonly component: Label;
  readonly kind: 'indicator' | 'bonus' | 'override';
}

/** How far each indicator, and bonus and override where there is any, decides the order of standings of one scheme. */
export function componentsOf(standings: readonly Standing[], parts = partsOfTotals(standings)): Component[] {
  return decidingIn(parts).map((deciding, i) => {
    const kind = parts.kinds[i]!;
    return { ...deciding, component: parts.names[i]!, kind: kind === 'scores' ? 'indicator' : kind };
  });
}
