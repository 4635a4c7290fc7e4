import { findRoot } from '../../numeric/root.ts';

/** Beyond this the variance differs from that of Poisson by less than rounding: there is no overdispersion to estimate. */
const LARGEST = 1e7;
const SMALLEST = 1e-6;

/** How often answers exceed 0, 1, 2 …: what sums of digamma over whole numbers need. */
export function exceedances(outcome: Float64Array): Float64Array {
  const most = outcome.reduce((max, y) => Math.max(max, y), 0);
  const above = new Float64Array(most);
  for (const y of outcome) if (y > 0) above[y - 1]!++;
  for (let k = most - 2; k >= 0; k--) above[k]! += above[k + 1]!;
  return above;
}

/** Slope of the log-likelihood in θ at fitted means. */
function score(theta: number, above: Float64Array, outcome: Float64Array, means: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < above.length; k++) sum += above[k]! / (theta + k);
  for (let i = 0; i < means.length; i++)
    sum += (means[i]! - outcome[i]!) / (theta + means[i]!) - Math.log1p(means[i]! / theta);
  return sum;
}

/** The θ of most likelihood at fitted means; Infinity where answers vary no more than Poisson says. R: `MASS::theta.ml`. */
export function thetaOf(above: Float64Array, outcome: Float64Array, means: Float64Array): number {
  // In log θ, from 1 outwards until the slope turns: over the whole range it spans too many orders to be interpolated.
  const at = (log: number) => Math.exp(log) * score(Math.exp(log), above, outcome, means);
  let [low, high] = [-1, 1];
  while (at(low) < 0 && low > Math.log(SMALLEST)) low -= 2;
  while (!(at(high) < 0)) if ((high += 2) > Math.log(LARGEST)) return Infinity;
  return Math.exp(findRoot(at, low, high));
}

/** Standard error of θ from the observed information at fitted means, as `MASS::glm.nb` gives it. */
export function thetaError(
  theta: number,
  above: Float64Array,
  outcome: Float64Array,
  means: Float64Array,
): number {
  let information = 0;
  for (let k = 0; k < above.length; k++) information += above[k]! / (theta + k) ** 2;
  for (let i = 0; i < means.length; i++) {
    const sum = theta + means[i]!;
    information += 2 / sum - 1 / theta - (outcome[i]! + theta) / sum ** 2;
  }
  return 1 / Math.sqrt(information);
}
