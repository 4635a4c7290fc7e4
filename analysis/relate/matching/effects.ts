import { estimate } from '../linear-model.ts';
import { momentsOf } from './balance.ts';
import { hiddenBias } from './bounds.ts';
import type { Matched } from './nearest.ts';

/** Of pairs: the treated count once, their controls as parts of one. */
export function weightsOfPairs(pairs: readonly Matched[], n: number): Float64Array {
  const weights = new Float64Array(n);
  for (const { treated, controls } of pairs) {
    weights[treated] = 1;
    for (const row of controls) weights[row] = 1 / controls.length;
  }
  return weights;
}

/** Inverse probabilities: everybody stands for all, or controls for the treated. */
export const weightsByOdds = (eta: Float64Array, treated: Float64Array, estimand: 'att' | 'ate') =>
  eta.map((logit, i) => {
    const odds = Math.exp(logit);
    if (estimand === 'att') return treated[i]! > 0 ? 1 : odds;
    return treated[i]! > 0 ? 1 + 1 / odds : 1 + odds;
  });

/** The difference within matched sets, with the error of paired differences. */
export function ofPairs(pairs: readonly Matched[], outcome: Float64Array, confidence: number) {
  const differences = Float64Array.from(
    pairs,
    ({ treated, controls }) =>
      outcome[treated]! - controls.reduce((sum, row) => sum + outcome[row]!, 0) / controls.length,
  );
  const { mean, variance } = momentsOf(differences, new Float64Array(differences.length).fill(1));
  const df = differences.length - 1;
  return {
    effect: { ...estimate(mean, Math.sqrt(variance / differences.length), df, confidence), df },
    gamma: hiddenBias(differences),
  };
}

/** The difference of weighted means; its error takes weights as known, and residuals as they are (HC0). */
export function ofWeights(
  weights: Float64Array,
  treated: Float64Array,
  outcome: Float64Array,
  confidence: number,
) {
  const side = (isTreated: boolean) =>
    weights.map((weight, i) => (treated[i]! > 0 === isTreated ? weight : 0));
  const [one, other] = [side(true), side(false)].map((own) => {
    const total = own.reduce((sum, weight) => sum + weight, 0);
    const mean = own.reduce((sum, weight, i) => sum + weight * outcome[i]!, 0) / total;
    const spread = own.reduce((sum, weight, i) => sum + (weight * (outcome[i]! - mean)) ** 2, 0);
    return { mean, variance: spread / total ** 2 };
  }) as [{ mean: number; variance: number }, { mean: number; variance: number }];
  const df = outcome.length - 2;
  const error = Math.sqrt(one.variance + other.variance);
  return { effect: { ...estimate(one.mean - other.mean, error, df, confidence), df }, gamma: null };
}
