import type { Random } from '../numeric/random.ts';
import { bootstrapSummary, type BootstrapSummary } from './bootstrap-interval.ts';
import { bootstrapMoments, type Moments } from './moments.ts';
import { sdOf } from './spread.ts';

/** Columns of a mediation, all complete and of one length. */
export interface MediationData {
  readonly predictor: Float64Array;
  readonly mediators: readonly Float64Array[];
  readonly outcome: Float64Array;
  readonly covariates: readonly Float64Array[];
}

/** A share of a variance below which a resample cannot tell its columns apart. */
const SINGULAR = 1e-10;

/** Lower Cholesky factor of the cross-products about the means, in place of `factor`; false when they are singular. */
function factorise(moments: Moments, p: number, factor: Float64Array): boolean {
  let at = p;
  for (let i = 0; i < p; i++)
    for (let j = i; j < p; j++) factor[j * p + i] = moments[at++]! - moments[i]! * moments[j]!;
  for (let j = 0; j < p; j++) {
    let pivot = factor[j * p + j]!;
    for (let m = 0; m < j; m++) pivot -= factor[j * p + m]! ** 2;
    if (!(pivot > SINGULAR) && j < p - 1) return false;
    const root = Math.sqrt(Math.max(pivot, 0));
    factor[j * p + j] = root;
    if (root === 0) continue;
    for (let i = j + 1; i < p; i++) {
      let sum = factor[i * p + j]!;
      for (let m = 0; m < j; m++) sum -= factor[i * p + m]! * factor[j * p + m]!;
      factor[i * p + j] = sum / root;
    }
  }
  return true;
}

/**
 * Standardised a·b of each mediator from the factor of [covariates, predictor, mediators, outcome]: a is one division since the
 * predictor ends its block, the b are a back substitution over the block of the mediators.
 */
function products(factor: Float64Array, p: number, x: number, into: Float64Array): void {
  const y = p - 1;
  for (let j = y - 1; j > x; j--) {
    let b = factor[y * p + j]!;
    for (let m = j + 1; m < y; m++) b -= factor[m * p + j]! * into[m - x - 1]!;
    into[j - x - 1] = b / factor[j * p + j]!;
  }
  for (let j = x + 1; j < y; j++) into[j - x - 1]! *= factor[j * p + x]! / factor[x * p + x]!;
}

/**
 * Percentile bootstrap of parallel indirect effects: respondents are drawn with replacement, a·b is fitted again in each sample.
 * The last entry of the summaries is the total. Samples whose columns cannot be told apart are skipped and counted.
 * R: `boot::boot.ci(type = "perc")` with quantiles of type 7. Cost: samples × n × (columns)²/2 additions.
 */
export function bootstrapIndirect(
  { predictor, mediators, outcome, covariates }: MediationData,
  { samples, confidence, random }: { samples: number; confidence: number; random: Random },
): { summaries: BootstrapSummary[]; skipped: number } {
  const columns = [...covariates, predictor, ...mediators, outcome];
  const p = columns.length;
  const x = covariates.length;
  const scale = sdOf(outcome) / sdOf(predictor);
  const draw = bootstrapMoments(columns, random);
  const factor = new Float64Array(p * p);
  const effects = new Float64Array(mediators.length);
  const drawn = Array.from({ length: mediators.length + 1 }, () => new Float64Array(samples));
  let kept = 0;
  for (let sample = 0; sample < samples; sample++) {
    if (!factorise(draw(), p, factor)) continue;
    products(factor, p, x, effects);
    let total = 0;
    effects.forEach((effect, j) => {
      drawn[j]![kept] = effect * scale;
      total += effect * scale;
    });
    drawn[mediators.length]![kept++] = total;
  }
  return {
    summaries: drawn.map((values) =>
      bootstrapSummary(values.subarray(0, kept), { kind: 'percentile', estimate: NaN, confidence }),
    ),
    skipped: samples - kept,
  };
}
