import { solveCholesky } from '../../../numeric/cholesky.ts';
import { covarianceOf, factored } from '../sum-to-zero.ts';
import { firstStep, meanAt, widthOf, type Layout } from './layout.ts';
import { jointLikelihood } from './joint.ts';
import type { Estimation, Slope } from './likelihood.ts';
import { marginalLikelihood } from './marginal.ts';

/** The model at its best. Severities sum to 0 unless some are known; difficulties sum to 0; the steps of the whole scale too. */
export interface FacetsFit extends Slope {
  readonly layout: Layout;
  readonly estimation: Estimation;
  readonly parameters: Float64Array;
  /** Of the parameters, row-major; zero where one is held. */
  readonly covariance: Float64Array;
  readonly iterations: number;
}

const MOST_ITERATIONS = 100;
const LARGEST_STEP = 1.5;
/** The last step: what it leaves is a hundredth of it at most. */
const SETTLED = 1e-7;
/** What rounding may take from the log-likelihood, as a share of it. */
const ROUNDING = 1e-12;
/** A log SD of ratees that is none. */
export const LEAST_LOG_SD = -4;
/** Parameters that stay: those without ratings, known severities, a single difficulty, the last step, a spread of the ratees that is none. */
function heldOf(layout: Layout, parameters: Float64Array, estimation: Estimation, gradient: Float64Array) {
  const held = new Uint8Array(widthOf(layout)).fill(1, 0, firstStep(layout));
  for (const j of layout.severityAt) held[j] = Number.isNaN(layout.anchors[j]!) ? 0 : 1;
  const difficulties = new Set(layout.difficultyAt);
  if (difficulties.size > 1) for (const i of difficulties) held[i] = 0;
  const mean = meanAt(layout);
  held[mean - 1] = 1;
  if (estimation === 'joint') held.fill(1, mean);
  if (parameters[mean + 1]! <= LEAST_LOG_SD && gradient[mean + 1]! < 0) held[mean + 1] = 1;
  return held;
}

/** Facets whose free parameters sum to 0, as the places of these. */
function sumsOf({ raters, criteria, anchors }: Layout, held: Uint8Array): number[][] {
  const free = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => from + i).filter((at) => !held[at]);
  const severities = anchors.every(Number.isNaN) ? [free(0, raters)] : [];
  return [...severities, free(raters, raters + criteria)].filter((members) => members.length > 0);
}

/** Starts from no differences but those of the categories. */
function startOf(layout: Layout): Float64Array {
  const { steps, scores, observed, anchors, raters, score } = layout;
  const parameters = new Float64Array(widthOf(layout));
  for (let j = 0; j < raters; j++) if (!Number.isNaN(anchors[j]!)) parameters[j] = anchors[j]!;
  const counts = observed.subarray(firstStep(layout), meanAt(layout)).map((seen) => -seen);
  const lowest = score.length - counts.reduce((sum, count) => sum + count, 0);
  const tilt = Math.log(counts[steps - 1]! / lowest) / scores[steps - 1]!;
  for (let k = 0; k < steps - 1; k++)
    parameters[firstStep(layout) + k] = tilt * scores[k]! - Math.log(counts[k]! / lowest);
  parameters[meanAt(layout)] = tilt;
  return parameters;
}

/** The same point with severities and difficulties that sum to 0; what they lose the ratees' mean loses as well. */
function centred(layout: Layout, parameters: Float64Array, sums: readonly (readonly number[])[]) {
  const moved = parameters.slice();
  for (const members of sums) {
    const middle = members.reduce((sum, a) => sum + moved[a]!, 0) / members.length;
    for (const a of members) moved[a]! -= middle;
    moved[meanAt(layout)]! -= middle;
  }
  return moved;
}

/**
 * Fits ln(P_k / P_{k−1}) = B_n − C_j − D_i − F_k by Newton's method with the ratees taken out. Null where parameters cannot be told
 * apart or run away. `marginal` steps take their direction from a coarse rule, the slope from the fine one.
 */
export function fitFacets(layout: Layout, estimation: Estimation): FacetsFit | null {
  const { slopeAt, informationAt } =
    estimation === 'marginal' ? marginalLikelihood(layout) : jointLikelihood(layout);
  let parameters = startOf(layout);
  let here = slopeAt(parameters);
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const held = heldOf(layout, parameters, estimation, here.gradient);
    const sums = sumsOf(layout, held);
    const factor = factored(informationAt(parameters, 'near'), held, sums);
    if (!factor) return null;
    const free = here.gradient.map((value, a) => (held[a] ? 0 : value));
    const step = solveCholesky(factor, held.length, free);
    const largest = step.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    if (!Number.isFinite(largest)) return null;
    let share = Math.min(1, LARGEST_STEP / largest);
    let next: { parameters: Float64Array; slope: Slope };
    do {
      const moved = centred(
        layout,
        parameters.map((value, a) => value + share * step[a]!),
        sums,
      );
      moved[meanAt(layout) + 1] = Math.max(LEAST_LOG_SD, moved[meanAt(layout) + 1]!);
      next = { parameters: moved, slope: slopeAt(moved) };
      share /= 2;
    } while (!(next.slope.value >= here.value - ROUNDING * Math.abs(here.value)) && share > 1e-6);
    ({ parameters, slope: here } = next);
    if (largest > SETTLED) continue;
    const last = factored(informationAt(parameters, 'exact'), held, sums);
    if (!last) return null;
    return {
      ...here,
      layout,
      estimation,
      parameters,
      covariance: covarianceOf(last, held, sums),
      iterations,
    };
  }
  return null;
}
