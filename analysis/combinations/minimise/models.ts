import { type Cube, EITHER, isWithin, rowOf } from './cube.ts';
import { minimalCovers } from './minimal-covers.ts';
import { primeImplicants, ROW } from './prime-implicants.ts';

/** Models of fewest terms, the one with fewest conditions first. */
export interface Models {
  readonly models: readonly (readonly Cube[])[];
  readonly isShortest: boolean;
  readonly isAll: boolean;
}

const sizeOf = (model: readonly Cube[]) =>
  model.reduce((sum, cube) => sum + cube.filter((digit) => digit !== EITHER).length, 0);

/** All shortest models of a truth table of 2^k rows, each row on, off or free to be either. None where no row is on. */
export function shortestModels(rows: Uint8Array, k: number): Models {
  const on = [...rows.keys()].filter((code) => rows[code] === ROW.on);
  if (on.length === 0) return { models: [], isShortest: true, isAll: true };
  const primes = primeImplicants(rows, k);
  const cubes = on.map((code) => rowOf(code, k));
  const held = primes.map((prime) => [...cubes.keys()].filter((at) => isWithin(cubes[at]!, prime)));
  const { covers, isShortest, isAll } = minimalCovers(held, on.length);
  const models = covers.map((cover) => cover.map((at) => primes[at]!));
  return { models: models.sort((a, b) => sizeOf(a) - sizeOf(b)), isShortest, isAll };
}
