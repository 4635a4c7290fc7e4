import type { CrossProducts } from './cross-products.ts';
import { factorsOf, parametersOf, type Template } from './covariance-factor.ts';
import { eliminate, type Eliminated } from './eliminate.ts';
import { derivativeByFactors, type Derived } from './gradient.ts';

/** What a mixed model is fitted by: maximum likelihood, or that of the residuals. */
export type Method = 'reml' | 'ml';

/** A mixed model as a function of its parameters θ, the entries of Λ. */
export interface Criterion {
  readonly products: CrossProducts;
  readonly templates: readonly Template[];
  readonly method: Method;
}

/** Rows that the residual variance rests on. */
export function residualRows({ products, method }: Criterion): number {
  return method === 'reml' ? products.rows - products.fixed : products.rows;
}

/** Solved at θ; null where the model has no residual left. */
export function solveAt({ products, templates }: Criterion, theta: Float64Array): Eliminated | null {
  return eliminate(products, factorsOf(theta, templates, products.sizes));
}

/** −2 log-likelihood (or the REML criterion) with β and σ at their best: Bates et al. 2015, equations 34 and 41. */
export function devianceOf(criterion: Criterion, { logRandom, logFixed, residual }: Eliminated): number {
  const rows = residualRows(criterion);
  const logs = criterion.method === 'reml' ? logRandom + logFixed : logRandom;
  return logs + rows * (1 + Math.log((2 * Math.PI * residual) / rows));
}

/** The derivative by θ of the deviance with σ² held at `variance`. */
export function gradientOf(criterion: Criterion, solved: Eliminated, variance: number): Float64Array {
  const { products, templates, method } = criterion;
  const derived: Derived = { fixedToo: method === 'reml', residualTimes: 1 / variance };
  return parametersOf(derivativeByFactors(products, solved, derived), templates, products.sizes);
}

/** σ² at its best. */
export function residualVariance(criterion: Criterion, { residual }: Eliminated): number {
  return residual / residualRows(criterion);
}
