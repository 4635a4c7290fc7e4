import { Matrix } from 'ml-matrix';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import { parameterNames, type PathModel } from './model.ts';

/** A direction along which the information is this small beside the largest says nothing. */
const NOTHING = 1e-11;
/** Parameters that move along such a direction by more than this belong to it. */
const PART = 0.05;

/** The parameters that can change together without a change of fit: where the expected information is singular. */
export function looseParameters(model: PathModel, expected: Float64Array): string[] {
  const q = model.parameters;
  if (q === 0) return [];
  const scale = Float64Array.from({ length: q }, (_, i) => 1 / Math.sqrt(expected[i * q + i]! || 1));
  const scaled = Matrix.from1DArray(
    q,
    q,
    expected.map((value, at) => value * scale[Math.floor(at / q)]! * scale[at % q]!),
  );
  const { values, vectors } = symmetricEigen(scaled);
  const names = parameterNames(model);
  return names.filter((_, i) =>
    values.some((value, k) => value < NOTHING * values[0]! && Math.abs(vectors.get(i, k)) > PART),
  );
}
