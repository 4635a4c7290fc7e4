import type { Variable } from './variable.ts';

/**
 * The columns by which variables predict each other: a constant, numbers less their mean in units of their spread, categories by
 * indicators of all but the first. Sums of products of every two are kept while values change, so that a regression needs no pass.
 */
export interface ModelMatrix {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  /** Row-major sums of products of all rows. */
  readonly products: Float64Array;
  /** The places of each variable among the columns. */
  readonly places: readonly (readonly number[])[];
}

/** One pass, O(n p²). */
export function modelMatrix(
  variables: readonly Variable[],
  values: readonly Float64Array[],
  rows: number,
): ModelMatrix {
  const columns: Float64Array[] = [new Float64Array(rows).fill(1)];
  const places = variables.map((variable, v) =>
    Array.from({ length: Math.max(1, variable.labels.length - 1) }, (_, level) => {
      columns.push(values[v]!.map((value) => cellOf(variable, value, level)));
      return columns.length - 1;
    }),
  );
  const p = columns.length;
  const products = new Float64Array(p * p);
  for (let j = 0; j < p; j++)
    for (let k = 0; k <= j; k++) {
      const [x, y] = [columns[j]!, columns[k]!];
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += x[i]! * y[i]!;
      products[j * p + k] = products[k * p + j] = sum;
    }
  return { rows, columns, products, places };
}

function cellOf({ labels, mean, sd }: Variable, value: number, level: number): number {
  return labels.length > 0 ? Number(value === level + 1) : (value - mean) / sd;
}

/** Takes over new values of a variable at its gaps. O(changed cells × p). */
export function change(matrix: ModelMatrix, variable: Variable, v: number, values: Float64Array): void {
  const { columns, products } = matrix;
  const p = columns.length;
  matrix.places[v]!.forEach((place, level) => {
    const own = columns[place]!;
    for (const row of variable.missing) {
      const next = cellOf(variable, values[row]!, level);
      const step = next - own[row]!;
      if (step === 0) continue;
      for (let k = 0; k < p; k++) {
        if (k === place) continue;
        products[place * p + k] = products[k * p + place]! + step * columns[k]![row]!;
        products[k * p + place] = products[place * p + k]!;
      }
      products[place * p + place]! += next * next - own[row]! ** 2;
      own[row] = next;
    }
  });
}

/** Sums of products over the rows where a variable is observed: all less the others, or those by themselves, whichever are fewer. */
export function observedProducts(
  { columns, products }: ModelMatrix,
  { missing, observed }: Variable,
): Float64Array {
  const p = columns.length;
  const isByOthers = missing.length <= observed.length;
  const rows = isByOthers ? missing : observed;
  const sums = new Float64Array(p * p);
  const row = new Float64Array(p);
  for (const i of rows) {
    for (let k = 0; k < p; k++) row[k] = columns[k]![i]!;
    for (let j = 0; j < p; j++) {
      const x = row[j]!;
      for (let k = 0, at = j * p; k <= j; k++) sums[at + k]! += x * row[k]!;
    }
  }
  for (let j = 0; j < p; j++)
    for (let k = 0; k <= j; k++) {
      const own = isByOthers ? products[j * p + k]! - sums[j * p + k]! : sums[j * p + k]!;
      sums[j * p + k] = sums[k * p + j] = own;
    }
  return sums;
}
