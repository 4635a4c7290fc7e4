import { choleskyInPlace, solveCholesky } from '../../numeric/cholesky.ts';
import type { Random } from '../../numeric/random.ts';
import { bootstrapMoments } from '../moments.ts';
import { sdOf } from '../spread.ts';

/** An equation by the places of its columns. */
export interface Places {
  readonly outcome: number;
  readonly predictors: readonly number[];
}

/** A share of a variance below which a sample cannot tell its columns apart. */
const SINGULAR = 1e-10;

/**
 * Least squares of several equations in bootstrap samples of respondents: from the sample's moments, whatever number of equations
 * share them. `visit` has the slopes of each equation; samples whose columns cannot be told apart are skipped and counted.
 * R: `boot::boot` with `.lm.fit` for each equation. Cost: samples × rows × (columns)²/2 additions, see bootstrapMoments.
 */
export function resampleEquations(
  columns: readonly Float64Array[],
  equations: readonly Places[],
  { samples, random }: { samples: number; random: Random },
  visit: (slopes: readonly Float64Array[]) => void,
): { skipped: number } {
  const p = columns.length;
  const draw = bootstrapMoments(columns, random);
  const scales = columns.map(sdOf);
  const covariance = new Float64Array(p * p);
  let skipped = 0;
  for (let sample = 0; sample < samples; sample++) {
    const moments = draw();
    let at = p;
    for (let i = 0; i < p; i++)
      for (let j = i; j < p; j++)
        covariance[i * p + j] = covariance[j * p + i] = moments[at++]! - moments[i]! * moments[j]!;
    const slopes = equations.map(({ outcome, predictors }) => {
      const k = predictors.length;
      const factor = new Float64Array(k * k);
      predictors.forEach((row, i) =>
        predictors.forEach((column, j) => (factor[i * k + j] = covariance[row * p + column]!)),
      );
      if (!choleskyInPlace(factor, k, SINGULAR)) return null;
      const standardised = solveCholesky(
        factor,
        k,
        predictors.map((row) => covariance[row * p + outcome]!),
      );
      return standardised.map((b, i) => (b * scales[outcome]!) / scales[predictors[i]!]!);
    });
    if (slopes.some((own) => own === null)) skipped++;
    else visit(slopes as Float64Array[]);
  }
  return { skipped };
}
