import type { Method } from './criterion.ts';
import type { MixedFit } from './fit.ts';
import type { MixedModel } from './model.ts';

/** How likely the data are under a model: −2 log-likelihood (or the REML criterion), with what it cost. */
export interface Likelihood {
  readonly n: number;
  readonly deviance: number;
  /** Fixed coefficients, variances, covariances and σ. */
  readonly parameters: number;
}

/** What a deviance of the units in which a model is fitted lacks to those of the data. */
function unitsOf({ whitened, scale, plain }: MixedModel, method: Method): number {
  const { rows, width, transform } = whitened;
  if (method === 'ml') return 2 * rows * Math.log(scale);
  let turned = 0;
  for (let j = 0; j < width; j++) turned += 2 * Math.log(Math.abs(transform[j * (width + 1)]!));
  return 2 * (plain.n - width) * Math.log(scale) - turned;
}

export function likelihoodOf(model: MixedModel, { criterion, deviance, theta }: MixedFit): Likelihood {
  const { method, products } = criterion;
  return {
    n: products.rows,
    deviance: deviance + unitsOf(model, method),
    parameters: products.fixed + theta.length + 1,
  };
}

/** The same of least squares alone: no groups. R: `logLik(lm(…), REML = …)`. */
export function likelihoodWithoutGroups(model: MixedModel, method: Method): Likelihood {
  const { rows, width } = model.whitened;
  const free = method === 'reml' ? rows - width : rows;
  const fixed = method === 'reml' ? width * Math.log(rows) : 0;
  const deviance = fixed + free * (1 + Math.log((2 * Math.PI * rows) / free));
  return { n: rows, deviance: deviance + unitsOf(model, method), parameters: width + 1 };
}
