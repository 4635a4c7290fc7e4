import { pairsOfMeans, type Adjustment, type Estimated, type Wanted } from '../glm/contrasts.ts';
import { estimateOf, labelsOf, peopleAt, placesOf } from '../glm/means.ts';
import type { Fit } from './fit.ts';
import type { Layout } from './layout.ts';

/** A mean of some groups at some levels: weights of every coefficient of each contrast, one contrast after the other. */
interface Mean extends Wanted {
  readonly term: readonly string[];
  readonly n: number;
}

/** Which share each measure has in the mean over its levels of the factors that are not held. */
function sharesAt({ levels }: Layout, held: readonly number[]): Float64Array {
  const isIn = levels.map((own) => held.every((level, i) => level === -1 || level === own[i]));
  const count = isIn.filter(Boolean).length;
  return Float64Array.from(isIn, (own) => Number(own) / count);
}

/** The means of a term, groups first, the last factor running fastest. */
export function meansOfTerm(
  { model, cells, contrasts }: Fit,
  layout: Layout,
  term: readonly string[],
): Mean[] {
  const measured = placesOf(layout, term);
  return placesOf(model, term).flatMap((group) =>
    measured.map((measure): Mean => {
      const [row, shares] = [model.at(group.levels), sharesAt(layout, measure.levels)];
      const inContrast = contrasts.map((contrast) =>
        contrast.reduce((sum, weight, j) => sum + weight * shares[j]!, 0),
      );
      return {
        term,
        levels: { ...labelsOf(model, group), ...labelsOf(layout, measure) },
        n: peopleAt(cells, group),
        weights: Float64Array.from(inContrast.flatMap((share) => Array.from(row, (value) => share * value))),
      };
    }),
  );
}

/** Functions of all coefficients, with standard errors by the covariances of the measures. */
export function estimatorOf({
  model,
  contrasts,
  products,
  df,
  solve,
}: Fit): (weights: Float64Array) => Estimated {
  const count = contrasts.length;
  return (weights) => {
    const solved = contrasts.map((_, j) => solve(weights.subarray(j * model.size, (j + 1) * model.size)));
    let variance = 0;
    solved.forEach(({ direction: a }, i) =>
      solved.forEach(({ direction: b }, j) => {
        const shared = a.reduce((sum, value, m) => sum + value * b[m]!, 0);
        variance += (shared * products[i * count + j]!) / df;
      }),
    );
    return {
      estimate: solved.reduce((sum, { values }, j) => sum + values[j]!, 0),
      standardError: df > 0 && variance >= 0 ? Math.sqrt(variance) : NaN,
    };
  };
}

/** Means of groups and measures, of people who have all measures. R: emmeans of the multivariate model. */
export function meansOf(fit: Fit, means: readonly Mean[], confidence: number) {
  const estimate = estimatorOf(fit);
  return means.map(({ term, levels, n, weights }) => {
    const { estimate: distance, standardError } = estimate(weights);
    const mean = fit.origin + distance;
    return { ...levels, term, levels, n, mean, ...estimateOf(mean, standardError, fit.df, confidence) };
  });
}

/** All pairs of the means of one term. */
export function pairsOfTerm(fit: Fit, means: readonly Mean[], adjust: Adjustment, confidence: number) {
  return pairsOfMeans(means, estimatorOf(fit), { df: fit.df, adjust, confidence });
}
