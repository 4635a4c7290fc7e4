import { inverse, Matrix } from 'ml-matrix';
import type { Oblique } from './oblique.ts';

const MAX_ITERATIONS = 20_000;
const GRADIENT = 1e-11;

interface State {
  readonly turn: Matrix;
  readonly pattern: Matrix;
  readonly value: number;
  /** Downhill direction along the factors of variance 1, and its length. */
  readonly slope: Matrix;
  readonly steepness: number;
}

/**
 * Direct oblimin with gamma 0 (quartimin): the oblique rotation with the least products of squared loadings in a row,
 * by gradient projection (Jennrich 2002; Bernaards & Jennrich 2005). R: `GPArotation::oblimin(x, eps = 1e-10)`.
 */
export function oblimin(loadings: Matrix): Oblique {
  let state = at(loadings, Matrix.eye(loadings.columns));
  let stride = 1;
  for (let i = 0; i < MAX_ITERATIONS && state.steepness > GRADIENT; i += 1) {
    stride *= 2;
    let next = step(loadings, state, stride);
    for (let halving = 0; halving < 40 && !isBetter(state, next, stride); halving += 1) {
      stride /= 2;
      next = step(loadings, state, stride);
    }
    if (!isBetter(state, next, stride)) break;
    state = next;
  }
  return { pattern: state.pattern, correlations: state.turn.transpose().mmul(state.turn) };
}

/** Where the fall of the criterion drowns in rounding, the gradient has to fall instead. */
function isBetter(from: State, next: State, stride: number): boolean {
  const fall = from.value - next.value;
  const expected = 0.5 * from.steepness ** 2 * stride;
  if (expected > 1e-13 * from.value) return fall > expected;
  return next.steepness < from.steepness;
}

function step(loadings: Matrix, { turn, slope }: State, stride: number): State {
  const moved = Matrix.sub(turn, Matrix.mul(slope, stride));
  for (let j = 0; j < moved.columns; j += 1) {
    const length = Math.hypot(...moved.getColumn(j));
    moved.mulColumn(j, 1 / length);
  }
  return at(loadings, moved);
}

function at(loadings: Matrix, turn: Matrix): State {
  const back = inverse(turn);
  const pattern = loadings.mmul(back.transpose());
  const squares = Matrix.mul(pattern, pattern);
  const others = Matrix.zeros(squares.rows, squares.columns);
  let value = 0;
  for (let i = 0; i < squares.rows; i += 1) {
    const total = squares.getRow(i).reduce((sum, square) => sum + square, 0);
    for (let j = 0; j < squares.columns; j += 1) {
      others.set(i, j, total - squares.get(i, j));
      value += (squares.get(i, j) * others.get(i, j)) / 4;
    }
  }
  const uphill = Matrix.mul(pattern, others);
  const gradient = pattern.transpose().mmul(uphill).mmul(back).transpose().mul(-1);
  const slope = gradient.clone();
  for (let j = 0; j < turn.columns; j += 1) {
    const along = turn.getColumn(j).reduce((sum, entry, i) => sum + entry * gradient.get(i, j), 0);
    for (let i = 0; i < turn.rows; i += 1) slope.set(i, j, gradient.get(i, j) - along * turn.get(i, j));
  }
  return { turn, pattern, value, slope, steepness: slope.norm() };
}
