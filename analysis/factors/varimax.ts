import type { Matrix } from 'ml-matrix';

const MAX_SWEEPS = 1000;

/**
 * Orthogonal rotation to the largest variance of the squared loadings, turning one pair of factors at a time by the
 * angle that is best for it until no pair moves (Kaiser 1958). Takes the search of R's `varimax` to full precision.
 */
export function varimax(loadings: Matrix): Matrix {
  const rotated = loadings.clone();
  const { rows: p, columns: k } = rotated;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let largest = 0;
    for (let a = 0; a < k; a += 1) {
      for (let b = a + 1; b < k; b += 1) {
        const angle = bestAngle(rotated, a, b);
        largest = Math.max(largest, Math.abs(angle));
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        for (let i = 0; i < p; i += 1) {
          const [x, y] = [rotated.get(i, a), rotated.get(i, b)];
          rotated.set(i, a, cos * x + sin * y);
          rotated.set(i, b, cos * y - sin * x);
        }
      }
    }
    if (largest < 1e-14) break;
  }
  return rotated;
}

function bestAngle(loadings: Matrix, a: number, b: number): number {
  let [sumU, sumV, squares, products] = [0, 0, 0, 0];
  for (let i = 0; i < loadings.rows; i += 1) {
    const [x, y] = [loadings.get(i, a), loadings.get(i, b)];
    const u = x * x - y * y;
    const v = 2 * x * y;
    sumU += u;
    sumV += v;
    squares += u * u - v * v;
    products += 2 * u * v;
  }
  const p = loadings.rows;
  return Math.atan2(products - (2 * sumU * sumV) / p, squares - (sumU * sumU - sumV * sumV) / p) / 4;
}
