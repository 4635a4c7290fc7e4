import type { ReadOf } from '../model/procedures/index.ts';
import { Matrix } from 'ml-matrix';
import { fill } from './matrices.ts';
import type { Oblique } from './oblique.ts';
import { oblimin } from './oblimin.ts';
import { promax } from './promax.ts';
import { varimax } from './varimax.ts';

/** How factors are rotated: not, orthogonally (varimax), or obliquely. */
export type Rotation = ReadOf<'efa'>['rotation'];

/**
 * Rotates loadings (variables × factors). With `kaiser` every variable weighs the same, whatever its communality, as in
 * SPSS; without, rows enter as they are, as in GPArotation and in psych's oblimin. One factor is left alone.
 */
export function rotate(loadings: Matrix, rotation: Rotation, kaiser: boolean): Oblique {
  const k = loadings.columns;
  if (rotation === 'none' || k < 2) return { pattern: loadings, correlations: Matrix.eye(k) };
  const lengths = loadings.to2DArray().map((row) => (kaiser ? Math.hypot(...row) || 1 : 1));
  const { pattern, correlations } = turn(
    scaleRows(loadings, (i) => 1 / lengths[i]!),
    rotation,
  );
  return { pattern: scaleRows(pattern, (i) => lengths[i]!), correlations };
}

function turn(loadings: Matrix, rotation: Exclude<Rotation, 'none'>): Oblique {
  switch (rotation) {
    case 'varimax':
      return { pattern: varimax(loadings), correlations: Matrix.eye(loadings.columns) };
    case 'promax':
      return promax(loadings);
    case 'oblimin':
      return oblimin(loadings);
  }
}

function scaleRows(matrix: Matrix, factor: (row: number) => number): Matrix {
  return fill(matrix.rows, matrix.columns, (i, j) => matrix.get(i, j) * factor(i));
}
