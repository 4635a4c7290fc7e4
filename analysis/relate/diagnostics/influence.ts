import { leverages } from '../leverages.ts';
import type { LeastSquares, LinearFit } from '../least-squares.ts';

/**
 * How many people move the coefficients much by themselves: Cook's distance above 4/n and above 1, and the largest. Who has leverage 1
 * decides a coefficient alone and is counted in both. R: `cooks.distance`. Source: Cook 1977. Cost: O(n k²).
 */
export function influence(data: LeastSquares, fit: LinearFit, residuals: Float64Array) {
  const pull = leverages(data, fit);
  const { n, weights } = data;
  let [aboveShare, aboveOne, largest] = [0, 0, 0];
  for (let i = 0; i < residuals.length; i++) {
    const rest = 1 - pull[i]!;
    const distance =
      rest > 1e-10
        ? (residuals[i]! ** 2 * pull[i]!) / ((fit.k + 1) * fit.sigma ** 2 * rest * rest)
        : Infinity;
    const people = weights ? weights[i]! : 1;
    if (distance > 4 / n) aboveShare += people;
    if (distance > 1) aboveOne += people;
    largest = Math.max(largest, distance);
  }
  return { aboveShare, aboveOne, largest };
}
