import { note } from '../notes/note.ts';
import type { Procedure } from '../dataset/dataset.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { quantile } from '../numeric/quantiles.ts';
import { createRandom } from '../numeric/random.ts';
import { choleskyInPlace, inverseOfCholesky } from '../numeric/cholesky.ts';
import { correlationsOf } from './correlations.ts';
import { eigenvaluesInPlace } from './eigenvalues.ts';
import { randomCorrelations } from './random-correlations.ts';

/** Puts squared multiple correlations on the diagonal; false when the matrix is singular. */
function reduce(r: Float64Array, p: number): boolean {
  const factor = r.slice();
  if (!choleskyInPlace(factor, p, 1e-12)) return false;
  const inverse = inverseOfCholesky(factor, p);
  for (let i = 0; i < p; i += 1) r[i * p + i] = 1 - 1 / inverse[i * p + i]!;
  return true;
}

/**
 * The percentile of every eigenvalue over `simulations` matrices of uncorrelated normal variables, by seed; null when n is too
 * small for `factors`. Cost: simulations × p³, whatever n.
 */
export function referenceEigenvalues(
  p: number,
  n: number,
  { factors, simulations, seed, percentile }: Omit<ReadOf<'parallel'>, 'variables' | 'missing'>,
): number[] | null {
  const random = createRandom(seed);
  const drawn = Array.from({ length: p }, () => new Float64Array(simulations));
  for (let s = 0; s < simulations; s += 1) {
    const r = randomCorrelations(p, n, random);
    if (factors && !reduce(r, p)) return null;
    eigenvaluesInPlace(r, p).forEach((value, rank) => (drawn[rank]![s] = value));
  }
  return drawn.map((values) => quantile(values.sort(), percentile / 100));
}

/**
 * Horn's parallel analysis: keep the leading eigenvalues that exceed what chance gives to as many respondents and variables.
 * `factors: true` compares the reduced matrix (squared multiple correlations) instead of components.
 * R: `psych::fa.parallel(x, fa = "pc", sim = TRUE, quant = .95)`, and with SMC = TRUE for factors.
 */
export const parallel: Procedure<'parallel'> = {
  run(data, request) {
    const { variables, factors, simulations, seed, percentile, missing } = request;
    const p = variables.length;
    const { r, n, notes } = correlationsOf(data, variables, missing);
    const reasons = [...notes];
    const observed = r && Float64Array.from(r.to1DArray());
    const usable = observed !== null && n > 2 && (!factors || reduce(observed, p));
    const reference = usable ? referenceEigenvalues(p, n, request) : null;
    const eigenvalues = usable ? [...eigenvaluesInPlace(observed, p)] : null;
    if (r && reference === null) reasons.push(note('parallel-singular'));
    const firstBelow = reference && eigenvalues!.findIndex((value, i) => !(value > reference[i]!));
    return {
      n,
      missing,
      definition: note('parallel', {
        base: note(factors ? 'parallel-factors' : 'parallel-components'),
        percentile,
        simulations,
        seed,
      }),
      eigenvalues,
      reference,
      suggested: firstBelow === -1 ? p : firstBelow,
      notes: reasons,
    };
  },
};
