import { quantile } from '../numeric/quantiles.ts';
import type { Random } from '../numeric/random.ts';
import { alphaOfUnits, type PairableUnits } from './krippendorff-alpha.ts';

export interface AlphaInterval {
  readonly interval: readonly [number, number];
  readonly samples: number;
  /** Samples that held a single value, where α is not defined. */
  readonly skipped: number;
}

/** Draws of units that a bootstrap may make in all; beyond, it takes fewer samples, at least 200. */
const MOST_DRAWS = 5e7;

/** Percentile bootstrap interval of α: units are drawn with replacement, quantiles of type 7. Cost: samples × units. */
export function alphaInterval(
  pairable: PairableUnits,
  { samples, confidence, random }: { samples: number; confidence: number; random: Random },
): AlphaInterval {
  const units = pairable.units.length;
  const alphaOf = alphaOfUnits(pairable);
  const affordable = Math.min(samples, Math.max(200, Math.floor(MOST_DRAWS / units)));
  const drawn = new Uint32Array(units);
  const alphas = Float64Array.from({ length: affordable }, () => {
    for (let i = 0; i < units; i++) drawn[i] = random.index(units);
    return alphaOf(drawn);
  });
  const defined = alphas.filter((alpha) => !Number.isNaN(alpha)).sort();
  return {
    interval: [quantile(defined, (1 - confidence) / 2), quantile(defined, (1 + confidence) / 2)],
    samples: affordable,
    skipped: affordable - defined.length,
  };
}
