import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Saaty’s mean consistency index of random judgements, by the number of indicators from 1 on (1980). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

export const MOST_COMPARED = RANDOM_INDEX.length;

type Square = readonly (readonly number[])[];

/** The matrices of several experts that stand one below the other, as one: the geometric mean of each judgement. */
export function combined(rows: Square, size: number): Square {
  const experts = rows.length / size;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_unused, j) =>
      Math.exp(
        Array.from({ length: experts }, (_one, e) => Math.log(rows[e * size + i]![j]!)).reduce(
          (a, b) => a + b,
          0,
        ) / experts,
      ),
    ),
  );
}

/** The place of the first judgement whose counterpart is not its reciprocal; null where all agree. */
export function brokenPair(rows: Square, size: number): readonly [number, number] | null {
  for (let row = 0; row < rows.length; row++)
    for (let j = 0; j < size; j++) {
      const base = row - (row % size);
      if (Math.abs(rows[row]![j]! * rows[base + j]![row % size]! - 1) > 0.02) return [row, j];
    }
  return null;
}

/**
 * Weights of compared indicators by the principal eigenvector, and how far the judgements contradict each other:
 * CI = (λ − k) / (k − 1), CR = CI / RI. The worst judgement is the one farthest from the ratio of the weights.
 */
export function judge(matrix: Square) {
  const size = matrix.length;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(matrix.map((row) => [...row])),
  );
  const at = realEigenvalues.indexOf(Math.max(...realEigenvalues));
  const vector = eigenvectorMatrix.getColumn(at).map(Math.abs);
  const total = vector.reduce((sum, each) => sum + each, 0);
  const weights = vector.map((each) => each / total);
  const lambda = realEigenvalues[at]!;
  const consistencyIndex = (lambda - size) / (size - 1);
  const randomIndex = RANDOM_INDEX[size - 1]!;
  let worst: { row: number; column: number; given: number; implied: number } | null = null;
  let farthest = 1e-9;
  for (let row = 0; row < size; row++)
    for (let column = row + 1; column < size; column++) {
      const [given, implied] = [matrix[row]![column]!, weights[row]! / weights[column]!];
      const off = Math.abs(Math.log(given / implied));
      if (off > farthest) [worst, farthest] = [{ row, column, given, implied }, off];
    }
  // Two indicators cannot contradict each other.
  const consistencyRatio = size > 2 ? Math.max(0, consistencyIndex) / randomIndex : 0;
  return {
    weights,
    lambdaMax: lambda,
    consistencyIndex: Math.max(0, consistencyIndex),
    randomIndex,
    consistencyRatio,
    worst,
  };
}
