import type { ReadOf } from '../model/procedures/index.ts';

/** What a request says beside effect, number and power. */
export type Setting = ReadOf<'power'> & { readonly against: number };

/** How likely a test finds an effect, with the degrees of freedom and the noncentrality that say so. */
export interface Chance {
  readonly power: number;
  readonly df1?: number;
  readonly df2?: number;
  readonly noncentrality?: number;
}

/** A test whose size can be planned. */
export interface Test {
  /** People of each group for one in the first. */
  readonly groups: (setting: Setting) => readonly number[];
  /** The fewest people in the first group. */
  readonly least: (setting: Setting) => number;
  /** Effects among which the smallest detectable one is sought; power grows from the first to the second. */
  readonly effects: readonly [none: number, most: number];
  /** Small, medium and large by convention; null where nobody named any. */
  readonly conventions: readonly [number, number, number] | null;
  /** Power at an effect with so many people in each group. */
  readonly chance: (effect: number, sizes: readonly number[], setting: Setting) => Chance;
  /** Half the width of an interval instead of the power of a test, in the unit of the effect. */
  readonly halfWidth?: (n: number, setting: Setting) => number;
}

export const one = () => [1];
export const two = ({ ratio }: Setting) => [1, ratio];
export const equal = ({ groups }: Setting) => Array.from({ length: groups }, () => 1);
export const sum = (sizes: readonly number[]): number => sizes.reduce((total, each) => total + each, 0);
/** n1 n2 / (n1 + n2): what two groups are worth in one. */
export const harmonic = ([a, b]: readonly number[]): number => (a! * b!) / (a! + b!);
