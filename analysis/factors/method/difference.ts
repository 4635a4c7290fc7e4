import { chiSquareDifference } from '../confirm/invariance-step.ts';
import { fitOf, type Fitted } from './fit-model.ts';

/** How much worse the restricted of two nested models fits. */
export function differenceOf(restricted: Fitted, wider: Fitted) {
  const [worse, better] = [fitOf(restricted), fitOf(wider)];
  return {
    ...chiSquareDifference({ ...worse, factor: 1 }, { ...better, factor: 1 }),
    deltaCfi: better.cfi - worse.cfi,
    deltaRmsea: better.rmsea - worse.rmsea,
  };
}

/** Mean squared standardised loadings: the share of what factors and method explain of an item, on average. */
export function varianceShares(loadings: readonly { readonly trait: number; readonly method: number }[]) {
  const mean = (of: (each: (typeof loadings)[number]) => number) =>
    loadings.reduce((sum, each) => sum + of(each) ** 2, 0) / loadings.length;
  const [trait, method] = [mean((each) => each.trait), mean((each) => each.method)];
  return { trait, method, error: 1 - trait - method };
}

/** Pairs of names, each once. */
export const pairsOf = (names: readonly string[]): (readonly [string, string])[] =>
  names.flatMap((left, i) => names.slice(i + 1).map((right) => [left, right] as const));

/** The correlation that a model gives two factors. */
export function correlationIn({ fit }: Fitted, left: string, right: string): number {
  const { variables } = fit.model;
  const { covariances } = fit.states[0]!;
  const v = variables.length;
  const [a, b] = [variables.indexOf(left), variables.indexOf(right)];
  return covariances[a * v + b]! / Math.sqrt(covariances[a * v + a]! * covariances[b * v + b]!);
}
