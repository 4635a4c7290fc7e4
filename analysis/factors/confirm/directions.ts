import type { Basis, Direction } from '../../likelihood/directions.ts';
import { itemFactorCovariances, type Matrices, type Slot } from './model.ts';

/** The direction of a slot; the basis goes on with ΛΦ, then Λ, column by column. */
export function directionOf(
  slot: Slot,
  items: number,
  factors: number,
  { factorMeans }: Matrices,
): Direction {
  const covarianceWith = (factor: number) => items + factor;
  const loadingsOf = (factor: number) => items + factors + factor;
  switch (slot.kind) {
    case 'loading':
      return {
        x: slot.item,
        y: covarianceWith(slot.factor),
        c: 1,
        m: slot.item,
        mc: factorMeans[slot.factor]!,
      };
    case 'factorCovariance': {
      const c = slot.factor === slot.other ? 0.5 : 1;
      return { x: loadingsOf(slot.factor), y: loadingsOf(slot.other), c, m: 0, mc: 0 };
    }
    case 'residual':
      return { x: slot.item, y: slot.item, c: 0.5, m: 0, mc: 0 };
    case 'intercept':
      return { x: 0, y: 0, c: 0, m: slot.item, mc: 1 };
    case 'factorMean':
      return { x: 0, y: 0, c: 0, m: loadingsOf(slot.factor), mc: 1 };
  }
}

/** The basis at the given matrices, beyond the unit vectors. */
export function basisOf(matrices: Matrices, items: number, factors: number): Basis {
  const shared = itemFactorCovariances(matrices, factors);
  return [shared, matrices.loadings].flatMap((matrix) =>
    Array.from({ length: factors }, (_, k) =>
      Float64Array.from({ length: items }, (__, i) => matrix[i * factors + k]!),
    ),
  );
}
