import { normalLowerTail, normalQuantile } from '../numeric/distributions.ts';
import { quantile } from '../numeric/quantiles.ts';
import { sdOf } from './spread.ts';

export interface BootstrapSummary {
  readonly standardError: number;
  readonly interval: readonly [number, number];
}

/** Ends at quantiles of the samples, or at those moved by how many of them lie below the estimate (Efron 1987, without acceleration). */
export type IntervalKind = 'percentile' | 'bc';

/** The shares of the samples below the ends of an interval; NaN where all samples lie on one side of the estimate. */
function sharesBelow(
  ascending: Float64Array,
  { kind, estimate, confidence }: { kind: IntervalKind; estimate: number; confidence: number },
): readonly [number, number] {
  if (kind === 'percentile') return [(1 - confidence) / 2, (1 + confidence) / 2];
  const below = ascending.findIndex((value) => value >= estimate);
  if (below <= 0) return [NaN, NaN];
  const shift = 2 * normalQuantile(below / ascending.length);
  const reach = normalQuantile((1 + confidence) / 2);
  return [normalLowerTail(shift - reach), normalLowerTail(shift + reach)];
}

/**
 * Standard error and interval of an estimate from its bootstrap samples, which are put in order. Quantiles are of type 7.
 * R: `boot::boot.ci(type = "perc")` up to its own kind of quantile.
 */
export function bootstrapSummary(
  samples: Float64Array,
  wanted: { kind: IntervalKind; estimate: number; confidence: number },
): BootstrapSummary {
  samples.sort();
  const [lower, upper] = sharesBelow(samples, wanted);
  const end = (share: number) => (Number.isNaN(share) ? NaN : quantile(samples, share));
  return { standardError: sdOf(samples), interval: [end(lower), end(upper)] };
}
