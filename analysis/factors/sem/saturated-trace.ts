import { sum } from 'simple-statistics';
import type { Moments } from '../../likelihood/likelihood.ts';
import type { Sample } from '../../likelihood/patterns.ts';
import { choleskyInPlace, inverseOfCholesky } from '../../numeric/cholesky.ts';
import { derivativesAt } from './derivatives.ts';
import type { PathModel } from './model.ts';
import { parametersAt, saturatedModel } from './reference-models.ts';
import { middleOf, sandwich } from './sandwich.ts';
import { scoreProducts } from './scores.ts';

/**
 * tr(A⁻¹B) of the model that leaves every moment free, given the observed predictors: its number of moments where answers are normal
 * (Yuan & Bentler 2000). NaN where the information cannot be inverted. Cost without gaps: n × p²; with gaps patterns × moments².
 */
export function saturatedTrace(
  model: PathModel,
  samples: readonly Sample[],
  moments: readonly Moments[],
  columns: readonly (readonly Float64Array[])[],
): number {
  const isWhole = samples.every(
    ({ patterns, variables }) => patterns.length === 1 && patterns[0]!.observed.length === variables,
  );
  if (isWhole) return sum(columns.map((own, group) => wholeTrace(own, moments[group]!, model)));
  const free = saturatedModel(model);
  const parameters = parametersAt(free, moments);
  const derivatives = derivativesAt(free, parameters, samples, moments);
  const middle = middleOf(free, parameters, moments, (movement, group) =>
    scoreProducts(columns[group]!, movement),
  );
  if (!derivatives || !middle) return NaN;
  return sandwich(derivatives.observed, middle, free.parameters)?.trace ?? NaN;
}

/** With m the squared distance of a respondent's outcomes from their regression on the predictors and h that of the predictors. */
function wholeTrace(
  columns: readonly Float64Array[],
  { means, covariances }: Moments,
  { exogenous, meanStructure }: PathModel,
): number {
  const p = means.length;
  const n = columns[0]!.length;
  const all = Array.from({ length: p }, (_, i) => i);
  const outcomes = p - exogenous.length;
  const [whole, given] = [distanceAmong(all, covariances, p), distanceAmong(exogenous, covariances, p)];
  const d = new Float64Array(p);
  let total = 0;
  for (let row = 0; row < n; row += 1) {
    for (let i = 0; i < p; i += 1) d[i] = columns[i]![row]! - means[i]!;
    const h = given(d);
    const m = whole(d) - h;
    total += (h + (meanStructure ? 1 : 0)) * m + (m * m - 2 * m + outcomes) / 2;
  }
  return total / n;
}

/** Squared Mahalanobis distances of some variables. */
function distanceAmong(
  among: readonly number[],
  covariances: Float64Array,
  p: number,
): (d: Float64Array) => number {
  const q = among.length;
  const factor = Float64Array.from(
    { length: q * q },
    (_, at) => covariances[among[Math.floor(at / q)]! * p + among[at % q]!]!,
  );
  if (!choleskyInPlace(factor, q)) return () => NaN;
  const inverse = inverseOfCholesky(factor, q);
  return (d) => {
    let total = 0;
    for (let i = 0; i < q; i += 1)
      for (let j = 0; j < q; j += 1) total += inverse[i * q + j]! * d[among[i]!]! * d[among[j]!]!;
    return total;
  };
}
