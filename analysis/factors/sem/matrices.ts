import { inverse, Matrix } from 'ml-matrix';
import type { Moments } from '../../likelihood/likelihood.ts';
import type { PathModel } from './model.ts';

/** A model of one group at given parameters; square matrices over all variables, row-major. */
export interface State {
  /** What is left to covary, S. */
  readonly residuals: Float64Array;
  /** All effects, direct and through others: (I − A)⁻¹. */
  readonly effects: Float64Array;
  /** Covariances and means that follow for all variables, observed and latent. */
  readonly covariances: Float64Array;
  readonly means: Float64Array;
  /** Those of the observed variables. Without mean structure the means are those of the sample. */
  readonly implied: Moments;
}

/** The state of a group; null where variables cause each other in a circle that has no end. `sample` gives what the model takes from it. */
export function stateAt(
  model: PathModel,
  parameters: Float64Array,
  group: number,
  sample: Moments,
): State | null {
  const { observed: p, meanStructure } = model;
  const v = model.variables.length;
  const paths = new Float64Array(v * v);
  const residuals = new Float64Array(v * v);
  const intercepts = new Float64Array(v);
  for (const row of model.rows) {
    if (row.group !== group) continue;
    const { kind, row: i, column: j } = row.cell;
    if (kind === 'mean') {
      intercepts[i] = row.exogenous ? sample.means[i]! : valueOf(row, parameters);
    } else if (kind === 'path') {
      paths[i * v + j] = valueOf(row, parameters);
    } else {
      const value = row.exogenous ? sample.covariances[i * p + j]! : valueOf(row, parameters);
      residuals[i * v + j] = residuals[j * v + i] = value;
    }
  }
  const effects = totalEffects(paths, v);
  if (!effects) return null;
  const covariances = sandwich(effects, residuals, v);
  const means = intercepts.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < v; j += 1) sum += effects[i * v + j]! * intercepts[j]!;
    return sum;
  });
  const own = new Float64Array(p * p);
  for (let i = 0; i < p; i += 1) for (let j = 0; j < p; j += 1) own[i * p + j] = covariances[i * v + j]!;
  const implied = { covariances: own, means: meanStructure ? means.slice(0, p) : sample.means };
  return { residuals, effects, covariances, means, implied };
}

const valueOf = ({ parameter, value }: PathModel['rows'][number], parameters: Float64Array) =>
  parameter === null ? value : parameters[parameter]!;

/** (I − A)⁻¹: without circles the powers of A come to an end, and their sum is exact. */
function totalEffects(paths: Float64Array, v: number): Float64Array | null {
  const entries = [...paths.keys()].filter((at) => paths[at] !== 0);
  const total = new Float64Array(v * v);
  for (let i = 0; i < v; i += 1) total[i * v + i] = 1;
  let power = total.slice();
  for (let length = 1; length <= v; length += 1) {
    const next = new Float64Array(v * v);
    for (const at of entries) {
      const [i, k] = [Math.floor(at / v), at % v];
      for (let j = 0; j < v; j += 1) next[i * v + j]! += paths[at]! * power[k * v + j]!;
    }
    if (next.every((value) => value === 0)) return total;
    next.forEach((value, at) => (total[at]! += value));
    power = next;
  }
  return inverseOf(paths, v);
}

function inverseOf(paths: Float64Array, v: number): Float64Array | null {
  const matrix = Matrix.eye(v, v).sub(Matrix.from1DArray(v, v, paths));
  try {
    const values = Float64Array.from(inverse(matrix).to1DArray());
    return values.every(Number.isFinite) ? values : null;
  } catch {
    return null;
  }
}

/** T S T', exactly symmetric. */
function sandwich(t: Float64Array, s: Float64Array, v: number): Float64Array {
  const half = new Float64Array(v * v);
  for (let i = 0; i < v; i += 1)
    for (let k = 0; k < v; k += 1) {
      const factor = t[i * v + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < v; j += 1) half[i * v + j]! += factor * s[k * v + j]!;
    }
  const product = new Float64Array(v * v);
  for (let i = 0; i < v; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = 0; k < v; k += 1) sum += half[i * v + k]! * t[j * v + k]!;
      product[i * v + j] = product[j * v + i] = sum;
    }
  return product;
}
