import { forEachBlock } from '../numeric/blocks.ts';
import { fitLeading, type LeastSquares } from './least-squares.ts';

/** A model matrix whose columns are uncorrelated with variance 1, so that Newton's steps are well conditioned whatever the units. */
export interface Whitened {
  readonly rows: number;
  /** 1 + the number of kept columns. */
  readonly width: number;
  /** Row-major; each row starts with 1. */
  readonly matrix: Float64Array;
  /** Row-major `width²`: coefficients of the columns as given = transform · coefficients of these. */
  readonly transform: Float64Array;
}

/** One pass, O(n k²). */
export function whiten(data: LeastSquares): Whitened {
  const { columns, means, outcome } = data;
  const { k, transform } = fitLeading(data, data.kept.length);
  const rows = outcome.values.length;
  const width = k + 1;
  const scaled = transform.map((value) => value * Math.sqrt(rows));
  const matrix = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++) matrix[i * width] = 1;
  forEachBlock(columns, means, rows, (block, from, height) => {
    for (let m = 1; m < width; m++)
      for (let i = 0; i < height; i++) {
        let sum = 0;
        for (let j = 1; j <= m; j++) sum += block[j - 1]![i]! * scaled[j * width + m]!;
        matrix[(from + i) * width + m] = sum;
      }
  });
  return { rows, width, matrix, transform: scaled };
}

/** The linear predictor of every row. */
export function predict({ rows, width, matrix }: Whitened, parameters: Float64Array): Float64Array {
  const eta = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let m = 0; m < width; m++) sum += matrix[i * width + m]! * parameters[m]!;
    eta[i] = sum;
  }
  return eta;
}

export function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
