/**
 * A conjunction over k conditions: for each 0 (absent), 1 (present) or 2 (either). It covers the rows of a truth table that agree with
 * it wherever it is not 2; a row is a cube without 2, and its code has bit j where condition j is present.
 */
export type Cube = readonly number[];

export const EITHER = 2;

/** The row of a code. */
export const rowOf = (code: number, k: number): Cube => Array.from({ length: k }, (_, j) => (code >> j) & 1);

/** Whether every row of the inner cube is one of the outer. */
export const isWithin = (inner: Cube, outer: Cube): boolean =>
  outer.every((digit, j) => digit === EITHER || digit === inner[j]);

/** `A*~B`, in the order of the conditions; `1` where it covers everything. */
export function nameOf(cube: Cube, conditions: readonly string[]): string {
  const literals = literalsOf(cube, conditions);
  return literals.length > 0 ? literals.join('*') : '1';
}

/** The conditions of a cube, those that must be absent with `~`. */
export const literalsOf = (cube: Cube, conditions: readonly string[]): string[] =>
  cube.flatMap((digit, j) => (digit === EITHER ? [] : [literal(conditions[j]!, digit === 1)]));

export const literal = (condition: string, isPresent: boolean): string =>
  isPresent ? condition : `~${condition}`;
