import type { Random } from './random.ts';

/**
 * A deviate of the gamma distribution of rate 1. Source: Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26, 363–372;
 * shapes below 1 by a power of a uniform deviate. Cost: some 1.05 normal deviates.
 */
function gammaDeviate(shape: number, random: Random): number {
  if (shape < 1) return gammaDeviate(shape + 1, random) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random.uniform();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * Shares that add up to 1, drawn around `centre` in place of `shares`: Dirichlet with parameters concentration × centre, so that a share
 * s has the variance s(1 − s) / (concentration + 1). A centre of 0 stays 0.
 */
export function drawShares(
  shares: Float64Array,
  centre: ArrayLike<number>,
  concentration: number,
  random: Random,
): void {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = centre[i]!;
    shares[i] = share > 0 ? gammaDeviate(concentration * share, random) : 0;
    sum += shares[i]!;
  }
  for (let i = 0; i < shares.length; i++) shares[i]! /= sum;
}
