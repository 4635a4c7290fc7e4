import { Matrix } from 'ml-matrix';
import { maximise, type Curvature, type Maximum } from './newton.ts';
import { largest, predict, type Whitened } from './whiten.ts';

/** Ordered categories 0 … `levels` − 1, one a row. */
export interface Ordered {
  readonly codes: Int32Array;
  readonly levels: number;
}

function logistic(x: number): number {
  return x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x));
}

/** λ(x), the logistic density, and its derivative; both 0 at ±∞. */
function density(x: number): [number, number] {
  const small = Math.exp(-Math.abs(x));
  const value = small / (1 + small) ** 2;
  return [value, -value * Math.tanh(x / 2)];
}

/**
 * Log-likelihood of P(Y ≤ k) = logistic(threshold_k − η) with analytic gradient and observed information.
 * Parameters: thresholds, then the coefficients of the whitened columns (without their constant).
 */
function curvature(design: Whitened, { codes, levels }: Ordered, parameters: Float64Array): Curvature {
  const { rows, width, matrix } = design;
  const cuts = levels - 1;
  const size = cuts + width - 1;
  const eta = predict(design, Float64Array.of(0, ...parameters.subarray(cuts)));
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let value = 0;
  for (let i = 0; i < rows; i++) {
    const k = codes[i]!;
    const upper = k < cuts ? parameters[k]! - eta[i]! : Infinity;
    const lower = k > 0 ? parameters[k - 1]! - eta[i]! : -Infinity;
    // The difference of the smaller tails keeps its digits on either side.
    const chance = lower > 0 ? logistic(-lower) - logistic(-upper) : logistic(upper) - logistic(lower);
    if (!(chance > 0)) return { value: NaN, gradient, information: Matrix.eye(size) };
    value += Math.log(chance);
    const [du, ddu] = density(upper);
    const [dl, ddl] = density(lower);
    const gu = du / chance;
    const gl = -dl / chance;
    const uu = gu * gu - ddu / chance;
    const ll = gl * gl + ddl / chance;
    const ul = gu * gl;
    const row = i * width + 1 - cuts;
    if (k < cuts) {
      gradient[k]! += gu;
      information[k * size + k]! += uu;
      for (let a = cuts; a < size; a++) information[a * size + k]! -= (uu + ul) * matrix[row + a]!;
    }
    if (k > 0) {
      gradient[k - 1]! += gl;
      information[(k - 1) * size + k - 1]! += ll;
      for (let a = cuts; a < size; a++) information[a * size + k - 1]! -= (ll + ul) * matrix[row + a]!;
    }
    if (k > 0 && k < cuts) information[k * size + k - 1]! += ul;
    for (let a = cuts; a < size; a++) {
      const x = matrix[row + a]!;
      gradient[a]! -= (gu + gl) * x;
      for (let b = cuts; b <= a; b++) information[a * size + b]! += (uu + 2 * ul + ll) * x * matrix[row + b]!;
    }
  }
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) information[b * size + a] = information[a * size + b]!;
  return { value, gradient, information: Matrix.from1DArray(size, size, information) };
}

/** Newton fit of a proportional-odds model from the thresholds of the outcome alone. */
export function fitCumulative(design: Whitened, ordered: Ordered): Maximum {
  const cuts = ordered.levels - 1;
  const counts = new Float64Array(ordered.levels);
  for (const code of ordered.codes) counts[code]!++;
  const start = new Float64Array(cuts + design.width - 1);
  let below = 0;
  for (let k = 0; k < cuts; k++) {
    below += counts[k]!;
    start[k] = Math.log(below / (design.rows - below));
  }
  return maximise(
    {
      at: (parameters) => curvature(design, ordered, parameters),
      reach: (step) =>
        Math.max(
          largest(step.subarray(0, cuts)),
          largest(predict(design, Float64Array.of(0, ...step.subarray(cuts)))),
        ),
    },
    start,
  );
}
