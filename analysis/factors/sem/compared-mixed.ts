import type { Dataset } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';
import { mixed } from '../../relate/mixed/mixed.ts';

type Request = ReadOf<'mixed'>;

/** What the comparison of a multilevel model with another needs. */
export interface MixedFit {
  readonly n: number;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
}

export const variablesOfMixed = ({ outcome, fixed, random }: Request): string[] => [
  outcome,
  ...fixed,
  ...random.flatMap(({ group, slopes = [] }) => [group, ...slopes]),
];

/** What must agree where likelihoods are restricted: they are of other contrasts of the answers otherwise. */
export const fixedPartOf = ({ outcome, fixed, interactions = [] }: Request): string =>
  JSON.stringify([outcome, fixed.toSorted(), interactions.map((term) => term.toSorted()).toSorted()]);

/** Fits one of the multilevel models that are compared. */
export function fitMixed(data: Dataset, request: Request): MixedFit | { readonly reasons: readonly Note[] } {
  const { n, logLikelihood, aic, bic, notes } = mixed.run(data, request);
  if (logLikelihood === null || aic === null || bic === null) return { reasons: notes };
  // AIC = 2 k − 2 log likelihood.
  return { n, logLikelihood, parameters: Math.round(aic / 2 + logLikelihood), aic, bic };
}
