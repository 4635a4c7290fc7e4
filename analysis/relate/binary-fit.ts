import { Matrix } from 'ml-matrix';
import { rank } from '../numeric/ranks.ts';
import { maximise, type Curvature, type Maximum } from './newton.ts';
import { largest, predict, type Whitened } from './whiten.ts';

/** Log-likelihood of a 0/1 outcome under the logit link with gradient and expected information. */
function curvature(design: Whitened, outcome: Float64Array, parameters: Float64Array): Curvature {
  const { rows, width, matrix } = design;
  const eta = predict(design, parameters);
  const gradient = new Float64Array(width);
  const information = new Float64Array(width * width);
  let value = 0;
  for (let i = 0; i < rows; i++) {
    const e = eta[i]!;
    const small = Math.exp(-Math.abs(e));
    const probability = e < 0 ? small / (1 + small) : 1 / (1 + small);
    value += (outcome[i]! > 0 ? Math.min(e, 0) : Math.min(-e, 0)) - Math.log1p(small);
    const residual = outcome[i]! > 0 ? (e < 0 ? 1 / (1 + small) : small / (1 + small)) : -probability;
    const weight = small / (1 + small) ** 2;
    const row = i * width;
    for (let a = 0; a < width; a++) {
      const x = matrix[row + a]!;
      gradient[a]! += residual * x;
      for (let b = 0; b <= a; b++) information[a * width + b]! += weight * x * matrix[row + b]!;
    }
  }
  for (let a = 0; a < width; a++)
    for (let b = 0; b < a; b++) information[b * width + a] = information[a * width + b]!;
  return { value, gradient, information: Matrix.from1DArray(width, width, information) };
}

/** Fisher scoring of a logistic model from the log odds of the outcome. */
export function fitBinary(design: Whitened, outcome: Float64Array): Maximum {
  const start = new Float64Array(design.width);
  const ones = outcome.reduce((sum, y) => sum + y, 0);
  start[0] = Math.log(ones / (outcome.length - ones));
  return maximise(
    {
      at: (parameters) => curvature(design, outcome, parameters),
      reach: (step) => largest(predict(design, step)),
    },
    start,
  );
}

/**
 * Area under the ROC curve: the chance that a respondent with the event scores above one without, ties counting half.
 * R: `Hmisc::somers2`. Cost: a sort.
 *
 * @example
 * areaUnderCurve(Float64Array.of(1, 2, 2, 3), Float64Array.of(0, 0, 1, 1)) // => 0.875
 */
export function areaUnderCurve(scores: Float64Array, outcome: Float64Array): number {
  const { ranks } = rank(scores);
  let ones = 0;
  let sum = 0;
  outcome.forEach((y, i) => {
    if (y > 0) {
      ones++;
      sum += ranks[i]!;
    }
  });
  return (sum - (ones * (ones + 1)) / 2) / (ones * (outcome.length - ones));
}
