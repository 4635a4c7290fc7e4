import { type Cube, EITHER, isWithin, rowOf } from './cube.ts';
import { type Models, shortestModels } from './models.ts';
import { ROW } from './prime-implicants.ts';

/** What is expected of each condition: 1 that it helps when present, 0 when absent, 2 either. */
export type Expectations = readonly number[];

export interface Solutions {
  readonly complex: Models;
  readonly parsimonious: Models;
  readonly intermediate: Models;
}

/** Pairs of models that make intermediate ones. */
const MOST_PAIRS = 6;

/**
 * The three solutions of a truth table of 2^k rows: remainders (free) are off in the complex one, either in the parsimonious one, and
 * in the intermediate one either where they are easy: a complex term may lose a condition that a parsimonious one does without and
 * that runs against what is expected of it. Ragin & Sonnett 2005; Schneider & Wagemann 2012, ch. 6.
 */
export function solve(rows: Uint8Array, k: number, expected: Expectations): Solutions {
  const without = rows.map((row) => (row === ROW.free ? ROW.off : row));
  const complex = shortestModels(without, k);
  const parsimonious = shortestModels(rows, k);
  const pairs = complex.models.flatMap((c) => parsimonious.models.map((p) => [c, p] as const));
  const found = pairs.slice(0, MOST_PAIRS).map(([c, p]) => {
    const easy = c.flatMap((inner) =>
      p.filter((outer) => isWithin(inner, outer)).map((outer) => eased(inner, outer, expected)),
    );
    return shortestModels(
      rows.map((row, code) =>
        row === ROW.free && !easy.some((cube) => isWithin(rowOf(code, k), cube)) ? ROW.off : row,
      ),
      k,
    );
  });
  const models = new Map(found.flatMap((each) => each.models).map((model) => [keyOf(model), model]));
  const intermediate = {
    models: [...models.values()],
    isShortest: found.every(({ isShortest }) => isShortest),
    isAll: found.every(({ isAll }) => isAll) && pairs.length <= MOST_PAIRS,
  };
  return { complex, parsimonious, intermediate };
}

const keyOf = (model: readonly Cube[]) =>
  model
    .map((cube) => cube.join(''))
    .sort()
    .join();

/** The complex term without what the parsimonious one does not need and what runs against expectation. */
const eased = (inner: Cube, outer: Cube, expected: Expectations): Cube =>
  inner.map((digit, j) => {
    const isAgainst = expected[j] !== EITHER && digit !== expected[j];
    return outer[j] === EITHER && isAgainst ? EITHER : digit;
  });
