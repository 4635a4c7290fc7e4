import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { type Curvature, maximise, type Maximum } from '../newton.ts';
import { largest, predict } from '../whiten.ts';
import type { Contribution, Family } from './family.ts';
import type { Ground } from './ground.ts';

type Data = Pick<Ground, 'white' | 'outcome' | 'offset'>;

/** The linear predictor of every row, with what is added to it. */
export function linearPredictor(
  { white, offset }: Pick<Ground, 'white' | 'offset'>,
  parameters: Float64Array,
) {
  const eta = predict(white, parameters);
  if (offset) for (let i = 0; i < eta.length; i++) eta[i]! += offset[i]!;
  return eta;
}

function curvature(data: Data, family: Family, parameters: Float64Array): Curvature {
  const { rows, width, matrix } = data.white;
  const eta = linearPredictor(data, parameters);
  const gradient = new Float64Array(width);
  const information = new Float64Array(width * width);
  const one: Contribution = { value: 0, slope: 0, weight: 0 };
  let value = 0;
  for (let i = 0; i < rows; i++) {
    family(eta[i]!, data.outcome[i]!, one);
    value += one.value;
    const row = i * width;
    for (let a = 0; a < width; a++) {
      const x = matrix[row + a]!;
      gradient[a]! += one.slope * x;
      const weighted = one.weight * x;
      for (let b = 0; b <= a; b++) information[a * width + b]! += weighted * matrix[row + b]!;
    }
  }
  for (let a = 0; a < width; a++)
    for (let b = 0; b < a; b++) information[b * width + a] = information[a * width + b]!;
  return { value, gradient, information: Matrix.from1DArray(width, width, information) };
}

/** Fisher scoring of a generalised linear model from a start of its constant, or from where another fit ended. */
export function fitFamily(data: Data, family: Family, from: number | Float64Array): Maximum {
  const start = typeof from === 'number' ? new Float64Array(data.white.width) : from;
  if (typeof from === 'number') start[0] = from;
  return maximise(
    {
      at: (parameters) => curvature(data, family, parameters),
      reach: (step) => largest(predict(data.white, step)),
    },
    start,
  );
}

/**
 * The same fit with the sandwich as its covariance: A⁻¹ B A⁻¹, A the expected information, B the sum of squared scores; `hc1` times
 * n / (n − p). R: `sandwich::vcovHC(fit, "HC0")` and `"HC1"`.
 */
export function withSandwich(data: Data, family: Family, fit: Maximum, kind: 'hc0' | 'hc1'): Maximum {
  const { rows, width, matrix } = data.white;
  if (!fit.covariance) return fit;
  const bread = new CholeskyDecomposition(curvature(data, family, fit.parameters).information);
  const eta = linearPredictor(data, fit.parameters);
  const meat = Matrix.zeros(width, width);
  const one: Contribution = { value: 0, slope: 0, weight: 0 };
  for (let i = 0; i < rows; i++) {
    family(eta[i]!, data.outcome[i]!, one);
    const square = one.slope * one.slope;
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++)
        meat.set(a, b, meat.get(a, b) + square * matrix[i * width + a]! * matrix[i * width + b]!);
  }
  const half = bread.solve(meat);
  const covariance = bread.solve(half.transpose());
  if (kind === 'hc1') covariance.mul(rows / (rows - width));
  return { ...fit, covariance };
}
