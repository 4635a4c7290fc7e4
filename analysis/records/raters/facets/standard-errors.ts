import type { FacetsFit } from './newton.ts';
import { firstStep, meanAt, widthOf } from './layout.ts';
import { responsesAt } from './responses.ts';

/** Standard errors of severities that sum to 0, by the inverse of the information. */
export function centredErrors({ layout, covariance }: FacetsFit): Float64Array {
  const width = widthOf(layout);
  return Float64Array.from({ length: layout.raters }, (_, j) => Math.sqrt(covariance[j * (width + 1)]!));
}

/** How the mean measure of the ratees moves with each parameter, in a joint fit; and the variance that is its own. */
function meanOfRatees({ layout, parameters, measures, variances }: FacetsFit) {
  const { begins, cell, severityAt, difficultyAt, steps, scores } = layout;
  const { ease, expect, found, chances } = responsesAt(layout, parameters);
  const first = firstStep(layout);
  const moves = new Float64Array(widthOf(layout));
  const rated = measures.reduce((count, at) => count + Number(!Number.isNaN(at)), 0);
  let own = 0;
  measures.forEach((at, n) => {
    if (Number.isNaN(at)) return;
    const weight = variances[n]! / rated;
    own += variances[n]! / rated ** 2;
    const lift = Math.exp(at);
    for (let r = begins[n]!; r < begins[n + 1]!; r++) {
      expect(lift * ease[cell[r]!]!);
      moves[severityAt[cell[r]!]!]! += weight * found.variance;
      moves[difficultyAt[cell[r]!]!]! += weight * found.variance;
      for (let k = 0; k < steps; k++) moves[first + k]! += weight * chances[k]! * (scores[k]! - found.mean);
    }
  });
  return { moves, own };
}

/** Standard errors of severities with the ratees as origin. */
export function floatingErrors(fit: FacetsFit): Float64Array {
  const { layout, covariance, estimation } = fit;
  const width = widthOf(layout);
  const { moves, own } =
    estimation === 'joint'
      ? meanOfRatees(fit)
      : { moves: Float64Array.from({ length: width }, (_, a) => Number(a === meanAt(layout))), own: 0 };
  return Float64Array.from({ length: layout.raters }, (_, j) => {
    const contrast = moves.map((move, a) => Number(a === j) - move);
    let variance = own;
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) variance += contrast[a]! * covariance[a * width + b]! * contrast[b]!;
    return Math.sqrt(variance);
  });
}
