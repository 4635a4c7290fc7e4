import { normalLowerTail } from './distributions.ts';

/** Nodes and weights of Gauss–Legendre quadrature with 20 points on [−1, 1]. */
const RULE = gaussLegendre(20);

function gaussLegendre(n: number): { readonly x: number; readonly weight: number }[] {
  return Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let pass = 0; pass < 8; pass += 1) {
      let [before, value] = [1, x];
      for (let k = 2; k <= n; k += 1)
        [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    return { x, weight: 2 / ((1 - x * x) * slope * slope) };
  });
}

/** The density of two standard normal variables correlated ρ, −1 < ρ < 1; 0 where either is infinite. */
export function bivariateNormalDensity(h: number, k: number, rho: number): number {
  if (!Number.isFinite(h) || !Number.isFinite(k)) return 0;
  const rest = (1 - rho) * (1 + rho);
  return Math.exp(-(h * h - 2 * rho * h * k + k * k) / (2 * rest)) / (2 * Math.PI * Math.sqrt(rest));
}

/**
 * P(X ≤ h, Y ≤ k) of two standard normal variables correlated ρ; either limit may be infinite.
 * Absolute error below 1e-14 (Drezner & Wesolowsky 1990 as refined by Genz 2004). R: `mvtnorm::pmvnorm`.
 *
 * @example
 * bivariateNormalCdf(0, 0, 0.5).toFixed(12) // => '0.333333333333'
 */
export function bivariateNormalCdf(h: number, k: number, rho: number): number {
  if (h === -Infinity || k === -Infinity) return 0;
  if (h === Infinity) return normalLowerTail(k);
  if (k === Infinity) return normalLowerTail(h);
  if (rho === 0) return normalLowerTail(h) * normalLowerTail(k);
  return Math.abs(rho) < 0.925 ? fromIndependence(h, k, rho) : fromDependence(h, k, rho);
}

/** Integrates the density over the correlation from 0. */
function fromIndependence(h: number, k: number, rho: number): number {
  const end = Math.asin(rho);
  const squares = (h * h + k * k) / 2;
  let sum = 0;
  for (const { x, weight } of RULE) {
    const sine = Math.sin((end * (x + 1)) / 2);
    sum += weight * Math.exp((sine * h * k - squares) / (1 - sine * sine));
  }
  return (sum * end) / (4 * Math.PI) + normalLowerTail(h) * normalLowerTail(k);
}

/** Integrates from ±1 back to ρ, where the density is steep: its leading terms in closed form, the rest by quadrature. */
function fromDependence(h: number, upper: number, rho: number): number {
  const k = rho < 0 ? -upper : upper;
  const product = h * k;
  const rest = (1 - rho) * (1 + rho);
  const gap = (h - k) ** 2;
  const c = (4 - product) / 8;
  const d = (12 - product) / 16;
  const a = Math.sqrt(rest);
  let sum = 0;
  if (rest > 0) {
    sum =
      a *
      Math.exp(-(gap / rest + product) / 2) *
      (1 - (c * (gap - rest) * (1 - (d * gap) / 5)) / 3 + (c * d * rest * rest) / 5);
    const b = Math.sqrt(gap);
    if (product > -100)
      sum -=
        Math.exp(-product / 2) *
        Math.sqrt(2 * Math.PI) *
        normalLowerTail(-b / a) *
        b *
        (1 - (c * gap * (1 - (d * gap) / 5)) / 3);
    for (const { x, weight } of RULE) {
      const square = ((a / 2) * (x + 1)) ** 2;
      const root = Math.sqrt(1 - square);
      const tail = -(gap / square + product) / 2;
      if (tail > -700)
        sum +=
          (a / 2) *
          weight *
          Math.exp(tail) *
          (Math.exp((-product * square) / (2 * (1 + root) ** 2)) / root -
            (1 + c * square * (1 + d * square)));
    }
    sum /= -2 * Math.PI;
  }
  if (rho > 0) return sum + normalLowerTail(Math.min(h, k));
  if (k >= h) return -sum;
  return (h > 0 ? normalLowerTail(-k) - normalLowerTail(-h) : normalLowerTail(h) - normalLowerTail(k)) - sum;
}
