import { choleskyInPlace } from '../../../../../analysis/numeric/cholesky.ts';
import type { Random } from '../../../../../analysis/numeric/random.ts';

/** What lies behind the items: a scale each, burnout as two facets, and a leaning to call everything important (IP). */
export const LATENTS = [
  'PL',
  'PR',
  'AP',
  'RE',
  'EX',
  'IM',
  'PV',
  'DG',
  'RC',
  'OV',
  'WE',
  'BOE',
  'BOD',
  'IP',
] as const;
export type Latent = (typeof LATENTS)[number];

// Correlations below the diagonal, a row for each latent from PR on.
// prettier-ignore
const CORRELATIONS = [
  [0.60],
  [0.60, 0.65],
  [0.55, 0.60, 0.70],
  [0.45, 0.45, 0.55, 0.65],
  [0.45, 0.60, 0.50, 0.50, 0.40],
  [0.20, 0.20, 0.15, 0.15, 0.15, 0.28],
  [0.35, 0.35, 0.45, 0.35, 0.30, 0.35, 0.20],
  [0.30, 0.30, 0.35, 0.40, 0.45, 0.30, 0.15, 0.25],
  [0.60, 0.62, 0.66, 0.66, 0.55, 0.55, 0.20, 0.42, 0.40],
  [0.25, 0.32, 0.25, 0.25, 0.15, 0.55, 0.55, 0.20, 0.15, 0.30],
  [-0.37, -0.43, -0.42, -0.40, -0.35, -0.46, -0.15, -0.22, -0.20, -0.42, -0.30],
  [-0.35, -0.43, -0.40, -0.38, -0.33, -0.48, -0.18, -0.20, -0.18, -0.40, -0.40, 0.72],
  [0.00, 0.00, 0.00, 0.00, 0.00, 0.05, 0.15, 0.05, 0.00, 0.00, 0.15, 0.10, 0.00],
];

function mixing(): Float64Array {
  const p = LATENTS.length;
  const matrix = new Float64Array(p * p);
  for (let i = 0; i < p; i += 1) {
    matrix.set(CORRELATIONS[i - 1] ?? [], i * p);
    matrix[i * p + i] = 1;
  }
  if (!choleskyInPlace(matrix, p))
    throw new Error('the correlations of the latents are not positive definite');
  return matrix;
}

/** One respondent's standing on every latent: multivariate normal, mean 0, variance 1. */
export function latentDraws(random: Random): () => Record<Latent, number> {
  const p = LATENTS.length;
  const mix = mixing();
  return () => {
    const normals = LATENTS.map(() => random.normal());
    const standing = LATENTS.map((name, i) => {
      let sum = 0;
      for (let k = 0; k <= i; k += 1) sum += mix[i * p + k]! * normals[k]!;
      return [name, sum] as const;
    });
    return Object.fromEntries(standing) as Record<Latent, number>;
  };
}
