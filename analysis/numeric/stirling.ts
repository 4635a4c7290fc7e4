import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Densities of large counts, made of what is left after Stirling's formula: the logarithms of their factors are large and would take
 * their digits away. Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */

/** λ^k e^(−λ) / Γ(k + 1) for k > 0 that need not be whole: R dpois. */
export function poissonDensity(k: number, lambda: number): number {
  return Math.exp(-stirlingRest(k) - deviance(k, lambda)) / Math.sqrt(2 * Math.PI * k);
}

/** ln of Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b for a, b ≥ 0 and y = 1 − x: R dbinom(a, a + b, x, log = TRUE). */
export function logBinomialDensity(a: number, b: number, x: number, y: number): number {
  if (a === 0) return b === 0 ? 0 : b * Math.log1p(-x);
  if (b === 0) return a * Math.log1p(-y);
  const n = a + b;
  const rest = stirlingRest(n) - stirlingRest(a) - stirlingRest(b) - deviance(a, n * x) - deviance(b, n * y);
  return rest + Math.log(n / (2 * Math.PI * a * b)) / 2;
}

const SERIES_FROM = 15;

/** ln Γ(a + 1) − ln(√(2πa) (a/e)^a). */
function stirlingRest(a: number): number {
  if (a < SERIES_FROM) return gammaln(a + 1) - (a + 0.5) * Math.log(a) + a - Math.log(2 * Math.PI) / 2;
  const s = 1 / (a * a);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188))))) / a;
}

/** a ln(a/x) + x − a, by a series where these nearly cancel. */
function deviance(a: number, x: number): number {
  const v = (a - x) / (a + x);
  if (!(Math.abs(v) < 0.5)) return a * Math.log(a / x) + x - a;
  let sum = (a - x) * v;
  let power = 2 * a * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}
