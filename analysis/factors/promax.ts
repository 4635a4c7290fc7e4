import { inverse, Matrix, solve } from 'ml-matrix';
import { fill } from './matrices.ts';
import type { Oblique } from './oblique.ts';
import { varimax } from './varimax.ts';

/**
 * Promax: varimax, then the oblique rotation nearest by least squares to the varimax loadings raised to `power` with
 * their signs kept; factors of variance 1 (Hendrickson & White 1964). R: `promax(varimax(x)$loadings, m = 4)`.
 */
export function promax(loadings: Matrix, power = 4): Oblique {
  const start = varimax(loadings);
  const target = fill(start.rows, start.columns, (i, j) => {
    const value = start.get(i, j);
    return Math.sign(value) * Math.abs(value) ** power;
  });
  const turn = solve(start, target);
  const lengths = inverse(turn.transpose().mmul(turn)).diagonal().map(Math.sqrt);
  const scaled = turn.mmul(Matrix.diag(lengths));
  const back = inverse(scaled);
  return { pattern: start.mmul(scaled), correlations: back.mmul(back.transpose()) };
}
