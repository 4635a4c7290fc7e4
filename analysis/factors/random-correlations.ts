import type { Random } from '../numeric/random.ts';

/**
 * The sample correlations of n draws of p uncorrelated normal variables, row-major, made from their distribution (Wishart by
 * Bartlett's decomposition) rather than from n × p numbers: the cost, p³, does not depend on n.
 */
export function randomCorrelations(p: number, n: number, random: Random): Float64Array {
  const width = Math.min(p, n - 1);
  const t = new Float64Array(p * width);
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j < Math.min(i, width); j += 1) t[i * width + j] = random.normal();
    if (i < width) t[i * width + i] = randomChi(n - 1 - i, random);
  }
  const r = new Float64Array(p * p);
  for (let i = 0; i < p; i += 1) {
    let square = 0;
    for (let j = 0; j < width; j += 1) square += t[i * width + j]! ** 2;
    const length = Math.sqrt(square);
    for (let j = 0; j < width; j += 1) t[i * width + j]! /= length;
    for (let k = 0; k < i; k += 1) {
      let product = 0;
      for (let j = 0; j < Math.min(k + 1, width); j += 1) product += t[i * width + j]! * t[k * width + j]!;
      r[i * p + k] = product;
      r[k * p + i] = product;
    }
    r[i * p + i] = 1;
  }
  return r;
}

/** The root of a χ² deviate (Marsaglia & Tsang 2000). */
function randomChi(df: number, random: Random): number {
  if (df === 1) return Math.abs(random.normal());
  const d = df / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = random.normal();
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v))
      return Math.sqrt(2 * d * v);
  }
}
