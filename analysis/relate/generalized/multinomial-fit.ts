import { Matrix } from 'ml-matrix';
import { type Curvature, maximise, type Maximum } from '../newton.ts';
import { largest, predict, type Whitened } from '../whiten.ts';

/** Categories of each row: 0 is the reference, 1 … `others` are held against it. */
export interface Categories {
  readonly codes: Int32Array;
  readonly others: number;
}

/** The linear predictors of each category against the reference, category by category. */
const predictors = (white: Whitened, { others }: Categories, parameters: Float64Array) =>
  Array.from({ length: others }, (_, k) =>
    predict(white, parameters.subarray(k * white.width, (k + 1) * white.width)),
  );

function curvature(white: Whitened, categories: Categories, parameters: Float64Array): Curvature {
  const { codes, others } = categories;
  const { rows, width, matrix } = white;
  const size = others * width;
  const eta = predictors(white, categories, parameters);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const chances = new Float64Array(others);
  let value = 0;
  for (let i = 0; i < rows; i++) {
    let most = 0;
    for (let k = 0; k < others; k++) most = Math.max(most, eta[k]![i]!);
    let total = Math.exp(-most);
    for (let k = 0; k < others; k++) total += chances[k] = Math.exp(eta[k]![i]! - most);
    const code = codes[i]!;
    value += (code > 0 ? eta[code - 1]![i]! : 0) - most - Math.log(total);
    const row = i * width;
    for (let k = 0; k < others; k++) {
      const chance = (chances[k]! /= total);
      const residual = Number(code === k + 1) - chance;
      for (let a = 0; a < width; a++) gradient[k * width + a]! += residual * matrix[row + a]!;
    }
    for (let k = 0; k < others; k++)
      for (let l = 0; l <= k; l++) {
        const weight = chances[k]! * (Number(k === l) - chances[l]!);
        for (let a = 0; a < width; a++) {
          const weighted = weight * matrix[row + a]!;
          const at = (k * width + a) * size + l * width;
          for (let b = 0; b < width; b++) information[at + b]! += weighted * matrix[row + b]!;
        }
      }
  }
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) information[a * size + b] = information[b * size + a]!;
  return { value, gradient, information: Matrix.from1DArray(size, size, information) };
}

/** Newton fit of a multinomial logit from the shares of the categories. */
export function fitCategories(white: Whitened, categories: Categories, sizes: readonly number[]): Maximum {
  const start = new Float64Array(categories.others * white.width);
  for (let k = 0; k < categories.others; k++) start[k * white.width] = Math.log(sizes[k + 1]! / sizes[0]!);
  return maximise(
    {
      at: (parameters) => curvature(white, categories, parameters),
      reach: (step) => Math.max(...predictors(white, categories, step).map(largest)),
    },
    start,
  );
}

/** How many rows have the category that the model holds likeliest. */
export function hits(white: Whitened, categories: Categories, parameters: Float64Array): number {
  const eta = predictors(white, categories, parameters);
  let right = 0;
  for (let i = 0; i < white.rows; i++) {
    let [best, most] = [0, 0];
    for (let k = 0; k < categories.others; k++) if (eta[k]![i]! > most) [best, most] = [k + 1, eta[k]![i]!];
    if (best === categories.codes[i]) right++;
  }
  return right;
}
