import { twoSidedNormal } from '../../numeric/distributions.ts';
import type { Fitted } from './fit.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { impliedMoments, matricesAt, type Matrices, type Slot } from './model.ts';
import { standardErrors } from '../../likelihood/minimise.ts';

/** An estimate with its test; a fixed parameter has standard error 0 and no test. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number | null;
  readonly z: number | null;
  readonly p: number | null;
}

/** The estimates of one group, standardised by what the model implies for items and factors. */
export interface Estimates {
  readonly matrices: Matrices;
  readonly implied: Moments;
  readonly of: (slot: Slot) => Estimate;
  readonly standardLoading: (item: number, factor: number) => number;
  readonly factorCorrelation: (a: number, b: number) => number;
}

/** With `information` expected, as lavaan for complete data, or observed, as lavaan for data with gaps. */
export function estimatesOf(
  { model, minimum, sampleMoments }: Fitted,
  group: number,
  information: 'expected' | 'observed',
): Estimates {
  const { items, factors } = model;
  const matrices = matricesAt(model, minimum.parameters, group);
  const implied = impliedMoments(model, matrices, sampleMoments[group]!.means);
  const errors = standardErrors(minimum.derivatives[information], model.parameters);
  const parameters = new Map(
    model.free
      .filter((free) => free.group === group)
      .map(({ slot, parameter }) => [JSON.stringify(slot), parameter]),
  );
  const variance = (factor: number) => matrices.factorCovariances[factor * factors + factor]!;
  return {
    matrices,
    implied,
    of(slot) {
      const parameter = parameters.get(JSON.stringify(slot));
      if (parameter === undefined)
        return { estimate: slot.kind === 'loading' ? 1 : 0, standardError: 0, z: null, p: null };
      const estimate = minimum.parameters[parameter]!;
      const standardError = errors?.[parameter] ?? null;
      const z = standardError === null ? null : estimate / standardError;
      return { estimate, standardError, z, p: z === null ? null : twoSidedNormal(z) };
    },
    standardLoading: (item, factor) =>
      (matrices.loadings[item * factors + factor]! * Math.sqrt(variance(factor))) /
      Math.sqrt(implied.covariances[item * items + item]!),
    factorCorrelation: (a, b) =>
      a === b ? 1 : matrices.factorCovariances[a * factors + b]! / Math.sqrt(variance(a) * variance(b)),
  };
}
