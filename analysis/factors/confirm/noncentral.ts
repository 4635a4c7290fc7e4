import { chiSquareLowerTail } from '../../numeric/distributions.ts';

/** ln Γ by Stirling's series after shifting the argument above 12; relative error near 1e-15. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 12; z += 1) shift += Math.log(z);
  const s = 1 / (z * z);
  const series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
}

/**
 * P(X ≤ x) of a noncentral χ²: a Poisson mixture of central ones, summed outward from its heaviest term.
 * Absolute error some 1e-14. R: `pchisq(x, df, ncp)`. Cost: some 10 √ncp additions.
 */
export function noncentralChiSquareCdf(x: number, df: number, ncp: number): number {
  const half = ncp / 2;
  const middle = Math.floor(half);
  const logWeight = (j: number) =>
    half === 0 ? (j === 0 ? 0 : -Infinity) : j * Math.log(half) - half - logGamma(j + 1);
  // P(df + 2 + 2j) = P(df + 2j) − term(j), so that one incomplete gamma serves all terms.
  const term = (j: number) => Math.exp((df / 2 + j) * Math.log(x / 2) - x / 2 - logGamma(df / 2 + j + 1));
  const start = chiSquareLowerTail(x, df + 2 * middle);
  let sum = Math.exp(logWeight(middle)) * start;
  let cdf = start;
  for (let j = middle; j > 0; j -= 1) {
    cdf = Math.min(1, cdf + term(j - 1));
    const weight = Math.exp(logWeight(j - 1));
    sum += weight * cdf;
    if (weight < 1e-18) break;
  }
  cdf = start;
  for (let j = middle; cdf > 0; j += 1) {
    cdf = Math.max(0, cdf - term(j));
    const weight = Math.exp(logWeight(j + 1));
    sum += weight * cdf;
    if (weight < 1e-18) break;
  }
  return sum;
}

/** The noncentrality at which P(X ≤ x) = p, solved by halving; 0 when even a central χ² lies above x with less than 1 − p. */
export function noncentralityFor(x: number, df: number, p: number): number {
  if (noncentralChiSquareCdf(x, df, 0) <= p) return 0;
  let [low, high] = [0, Math.max(x, 1)];
  while (noncentralChiSquareCdf(x, df, high) > p) [low, high] = [high, 2 * high];
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (noncentralChiSquareCdf(x, df, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
