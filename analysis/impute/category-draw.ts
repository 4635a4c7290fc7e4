import { Matrix } from 'ml-matrix';
import { choleskyInPlace } from '../numeric/cholesky.ts';
import type { Random } from '../numeric/random.ts';
import { fitCumulative } from '../relate/cumulative-fit.ts';
import { maximise, type Curvature } from '../relate/newton.ts';
import { largest } from '../relate/whiten.ts';
import { spreadBy } from './linear-draw.ts';

/** Precision of the normal prior of each coefficient, of standardised predictors: separated categories stay apart without end to it. */
const PRIOR = 0.04;

/** Rows by predictors, row-major, each row starting with 1. */
export interface Rows {
  readonly rows: number;
  readonly width: number;
  readonly matrix: Float64Array;
}

/** The probabilities of the categories for each row of some rows, row-major. */
export type Chances = (of: Rows) => Float64Array;

/** log posterior of a multinomial logit; parameters category by category, the first category being the base. */
function curvature(
  { rows, width, matrix }: Rows,
  codes: Int32Array,
  levels: number,
  b: Float64Array,
): Curvature {
  const size = (levels - 1) * width;
  const gradient = b.map((value) => -PRIOR * value);
  const information = new Float64Array(size * size);
  let value = b.reduce((sum, each) => sum - (PRIOR * each * each) / 2, 0);
  for (let a = 0; a < size; a++) information[a * size + a] = PRIOR;
  const chance = new Float64Array(levels);
  for (let i = 0; i < rows; i++) {
    softmax(matrix, i * width, width, b, chance);
    const code = codes[i]!;
    value += Math.log(chance[code]!);
    for (let k = 1; k < levels; k++) {
      const off = Number(code === k) - chance[k]!;
      for (let a = 0; a < width; a++) gradient[(k - 1) * width + a]! += off * matrix[i * width + a]!;
      for (let l = 1; l <= k; l++) {
        const weight = chance[k]! * (Number(k === l) - chance[l]!);
        for (let a = 0; a < width; a++) {
          const x = weight * matrix[i * width + a]!;
          const at = ((k - 1) * width + a) * size + (l - 1) * width;
          for (let c = 0; c < width; c++) information[at + c]! += x * matrix[i * width + c]!;
        }
      }
    }
  }
  for (let a = 0; a < size; a++)
    for (let c = 0; c < a; c++) information[c * size + a] = information[a * size + c]!;
  return { value, gradient, information: Matrix.from1DArray(size, size, information) };
}

function softmax(
  matrix: Float64Array,
  at: number,
  width: number,
  b: Float64Array,
  chance: Float64Array,
): void {
  let most = 0;
  chance[0] = 0;
  for (let k = 1; k < chance.length; k++) {
    let eta = 0;
    for (let a = 0; a < width; a++) eta += matrix[at + a]! * b[(k - 1) * width + a]!;
    chance[k] = eta;
    if (eta > most) most = eta;
  }
  let sum = 0;
  for (let k = 0; k < chance.length; k++) sum += chance[k] = Math.exp(chance[k]! - most);
  for (let k = 0; k < chance.length; k++) chance[k]! /= sum;
}

/**
 * A multinomial logit (with two categories a logistic regression) with a weak normal prior, and one draw of its parameters by their
 * normal approximation. Null where it cannot be fitted. O(steps × n (K p)²).
 */
export function multinomialDraw(
  design: Rows,
  codes: Int32Array,
  levels: number,
  random: Random,
): Chances | null {
  const size = (levels - 1) * design.width;
  const reach = (step: Float64Array) => largest(step) * design.width;
  const at = (b: Float64Array) => curvature(design, codes, levels, b);
  const { parameters, outcome } = maximise({ at, reach }, new Float64Array(size));
  const factor = Float64Array.from(at(parameters).information.to1DArray());
  if (outcome === 'stuck' || !choleskyInPlace(factor, size)) return null;
  const step = spreadBy(factor, size, random);
  const drawn = parameters.map((value, a) => value + step[a]!);
  return ({ rows, width, matrix }) => {
    const chances = new Float64Array(rows * levels);
    for (let i = 0; i < rows; i++)
      softmax(matrix, i * width, width, drawn, chances.subarray(i * levels, (i + 1) * levels));
    return chances;
  };
}

/** A model of proportional odds and one draw of its parameters; null where it cannot be fitted or the draw puts thresholds out of order. */
export function cumulativeDraw(
  design: Rows,
  codes: Int32Array,
  levels: number,
  random: Random,
): Chances | null {
  const whitened = { ...design, transform: new Float64Array(0) };
  const { parameters, covariance, outcome } = fitCumulative(whitened, { codes, levels });
  if (outcome !== 'converged' || !covariance) return null;
  const size = parameters.length;
  const factor = Float64Array.from(covariance.to1DArray());
  if (!choleskyInPlace(factor, size)) return null;
  const z = Float64Array.from({ length: size }, () => random.normal());
  const drawn = parameters.map((value, a) => {
    let sum = value;
    for (let b = 0; b <= a; b++) sum += factor[a * size + b]! * z[b]!;
    return sum;
  });
  const cuts = levels - 1;
  for (let k = 1; k < cuts; k++) if (!(drawn[k]! > drawn[k - 1]!)) return null;
  return ({ rows, width, matrix }) => {
    const chances = new Float64Array(rows * levels);
    for (let i = 0; i < rows; i++) {
      let eta = 0;
      for (let a = 1; a < width; a++) eta += matrix[i * width + a]! * drawn[cuts + a - 1]!;
      let below = 0;
      for (let k = 0; k < levels; k++) {
        const upTo = k < cuts ? 1 / (1 + Math.exp(eta - drawn[k]!)) : 1;
        chances[i * levels + k] = upTo - below;
        below = upTo;
      }
    }
    return chances;
  };
}
