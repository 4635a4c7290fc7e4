import { Matrix } from 'ml-matrix';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import { correlationOf, fill } from '../matrices.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import type { Structure } from './measurement.ts';
import type { Model, Slot } from './model.ts';

/** Rough loadings of one factor: the first principal component of its items, drawn in and with a positive marker. */
function roughLoadings(r: Matrix, indicators: readonly number[]): number[] {
  const { vectors, values } = symmetricEigen(r.selection([...indicators], [...indicators]));
  const sign = vectors.get(0, 0) < 0 ? -1 : 1;
  return indicators.map((_, i) => {
    const loading = 0.85 * sign * vectors.get(i, 0) * Math.sqrt(values[0]!);
    return i === 0 ? Math.max(loading, 0.2) : loading;
  });
}

/** Where the search begins, from the sample moments of each group; groups that share a parameter share the first start. */
export function startingValues(
  model: Model,
  { indicators }: Structure,
  samples: readonly Moments[],
): Float64Array {
  const starts = samples.map((sample) => startOfGroup(indicators, sample));
  const values = new Float64Array(model.parameters).fill(NaN);
  for (const { slot, group, parameter } of model.free)
    if (Number.isNaN(values[parameter]!)) values[parameter] = starts[group]!(slot);
  return values;
}

function startOfGroup(
  indicators: readonly (readonly number[])[],
  { means, covariances }: Moments,
): (slot: Slot) => number {
  const p = means.length;
  const s = Matrix.from1DArray(p, p, covariances);
  const deviation = s.diagonal().map(Math.sqrt);
  const r = correlationOf(s);
  const loadings = indicators.map((own) => roughLoadings(r, own));
  const explained = Array.from({ length: p }, () => 0);
  indicators.forEach((own, k) =>
    own.forEach((item, i) => (explained[item] = Math.max(explained[item]!, loadings[k]![i]! ** 2))),
  );
  const unit = indicators.map((own, k) => loadings[k]![0]! * deviation[own[0]!]!);
  const composites = fill(indicators.length, indicators.length, (a, b) => {
    let sum = 0;
    indicators[a]!.forEach((i, x) =>
      indicators[b]!.forEach(
        (j, y) => (sum += Math.sign(loadings[a]![x]!) * Math.sign(loadings[b]![y]!) * r.get(i, j)),
      ),
    );
    return sum;
  });
  return (slot) => {
    switch (slot.kind) {
      case 'loading': {
        const position = indicators[slot.factor]!.indexOf(slot.item);
        return (loadings[slot.factor]![position]! * deviation[slot.item]!) / unit[slot.factor]!;
      }
      case 'factorCovariance': {
        const { factor: a, other: b } = slot;
        const correlation = composites.get(a, b) / Math.sqrt(composites.get(a, a) * composites.get(b, b));
        return (a === b ? 1 : correlation) * unit[a]! * unit[b]!;
      }
      case 'residual':
        return covariances[slot.item * p + slot.item]! * Math.max(1 - explained[slot.item]!, 0.1);
      case 'intercept':
        return means[slot.item]!;
      case 'factorMean':
        return 0;
    }
  };
}
