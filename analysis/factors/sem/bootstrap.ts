import { minimise } from '../../likelihood/minimise.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { sampleOf, type Sample } from '../../likelihood/patterns.ts';
import { saturated } from '../../likelihood/saturated.ts';
import type { Model } from '../../model/paths/syntax.ts';
import { quantile } from '../../numeric/quantiles.ts';
import { createRandom, type Random } from '../../numeric/random.ts';
import { surfaceOf } from './derivatives.ts';
import { definedAt } from './estimates.ts';
import type { PathFit } from './fit.ts';
import type { GroupColumns } from './robust.ts';

/** Respondents beyond which resampling would take too long; the normal intervals are then as good. */
export const MOST_RESAMPLED_ROWS = 20_000;

/** How resampled estimates are spread, for each free parameter and each definition in turn. */
export interface Resampled {
  readonly intervals: readonly (readonly [number, number])[];
  /** Samples whose estimates did not settle. */
  readonly skipped: number;
}

/**
 * Percentile intervals: respondents are drawn with replacement within their group and the model is fitted again, from the estimates of
 * all on. R: `lavaan::parameterEstimates(boot.ci.type = "perc")` with quantiles of type 7. Cost: samples × (n p² + some steps of a fit).
 */
export function bootstrapEstimates(
  fit: PathFit,
  written: Model,
  columns: GroupColumns,
  {
    samples,
    seed,
    confidence,
  }: { readonly samples: number; readonly seed: number; readonly confidence: number },
): Resampled {
  const random = createRandom(seed);
  const drawn: Float64Array[] = Array.from(
    { length: fit.model.parameters + written.definitions.length },
    () => new Float64Array(samples),
  );
  let kept = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const estimates = refit(
      fit,
      columns.map((own) => sampleOf(redrawn(own, random))),
    );
    if (!estimates) continue;
    const values = [...estimates, ...definedAt(fit.model.rows, estimates, written)];
    values.forEach((value, i) => (drawn[i]![kept] = value));
    kept += 1;
  }
  const tail = (1 - confidence) / 2;
  const intervals = drawn.map((values) => {
    const own = values
      .subarray(0, kept)
      .filter((value) => Number.isFinite(value))
      .sort();
    return [quantile(own, tail), quantile(own, 1 - tail)] as const;
  });
  return { intervals, skipped: samples - kept };
}

function redrawn(columns: readonly Float64Array[], random: Random): Float64Array[] {
  const n = columns[0]!.length;
  const rows = Uint32Array.from({ length: n }, () => random.index(n));
  return columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
}

function refit({ model, minimum }: PathFit, samples: readonly Sample[]): Float64Array | null {
  const moments: Moments[] = [];
  for (const sample of samples) {
    const found = saturated(sample);
    if (!found) return null;
    moments.push(found.moments);
  }
  const found = minimise(surfaceOf(model, samples, moments), minimum.parameters, 'damped');
  return found?.converged ? found.parameters : null;
}
