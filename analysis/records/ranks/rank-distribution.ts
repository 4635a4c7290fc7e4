import { normalDensity, normalLowerTail } from '../../numeric/distributions.ts';

const MOST_NODES = 401;
const REACH = 8;
/** A chance nearer to 0 or 1 than this changes no digit. */
const CERTAIN = 1e-17;

/** P(first > second) of two normal deviates that lie `difference` apart; half where neither varies and they are equal. */
export function chanceAbove(difference: number, error: number): number {
  if (error > 0) return normalLowerTail(difference / error);
  return difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
}

/**
 * Standard deviates with the weight of each. The trapezoid rule errs by exp(−(2π/h)²/2s), s = 1 + Σ se_u²/se_v² being how sharply the
 * integrand can bend: a step of h = 2π/√(60s) keeps 13 digits.
 */
function nodesFor(own: number, errors: readonly number[]): readonly (readonly [z: number, weight: number])[] {
  // Without an error there is one value only.
  if (own === 0) return [[0, 1]];
  const bend = errors.reduce((sum, error) => sum + (own / error) ** 2, 0);
  const half = Math.min((MOST_NODES - 1) / 2, Math.ceil((REACH * Math.sqrt(60 * bend)) / (2 * Math.PI)));
  const step = REACH / half;
  return Array.from({ length: 2 * half + 1 }, (_, i) => {
    const z = step * (i - half);
    return [z, step * normalDensity(z)] as const;
  });
}

/**
 * The chance of each rank of independent normal deviates, the highest being first: row u holds those of u. How many others lie above
 * a value of u is Poisson–binomial; its distribution is integrated over the values of u at up to 401 nodes within 8 standard errors.
 * To 1e-12, unless some standard error is below a twentieth of another's. Cost: some 100 n³.
 */
export function rankDistribution(means: readonly number[], errors: readonly number[]): Float64Array[] {
  const n = means.length;
  const above = new Float64Array(n);
  return means.map((mean, u) => {
    const chances = new Float64Array(n);
    for (const [z, weight] of nodesFor(errors[u]!, errors)) {
      const value = mean + errors[u]! * z;
      above.fill(0);
      above[0] = weight;
      let [certain, others] = [0, 0];
      for (let v = 0; v < n; v++) {
        if (v === u) continue;
        const p = chanceAbove(means[v]! - value, errors[v]!);
        if (p < CERTAIN) continue;
        if (p === 1) {
          certain++;
          continue;
        }
        others++;
        for (let k = others; k > 0; k--) above[k]! += p * (above[k - 1]! - above[k]!);
        above[0] *= 1 - p;
      }
      for (let k = 0; k <= others; k++) chances[certain + k]! += above[k]!;
    }
    return chances;
  });
}
