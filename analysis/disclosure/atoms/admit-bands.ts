import { isMissingInteger } from '../../model/dataset/missing.ts';
import type { Band } from './bands.ts';
import type { BackgroundColumn } from './count-combinations.ts';

/** The respondents among whom bands are to hold. */
export interface Banded {
  /** The atom of each row. */
  readonly atom: Int32Array;
  /** The rows that are judged: all of a first release, the newcomers of a later one. */
  readonly rows: Uint32Array;
  /** No published number may rest on fewer people. */
  readonly k: number;
}

/** A direction shorter than this is one that published numbers give already. */
const NOTHING = 1e-9;

/**
 * Which bands of answers may be declared, in the order given, so that no combination of numbers about atoms and about bands rests on fewer
 * than k people, whoever adds and subtracts however many of them.
 *
 * What can be combined is the space that the indicators of atoms and bands span, with the projection H = A + B on it: A of the atoms, B of
 * what bands add. A combination f that rests on the people S only is its own projection, so that the part H_S of H has the eigenvalue 1;
 * and no eigenvalue of H_S is above the largest of A_S, which is the largest share of an atom that is in S, plus the trace of B_S, the
 * leverages that bands add in S. As long as that stays below 1 for every k − 1 people there is no such f; for atoms alone it says that each holds k. A band is declared if
 * it still holds with it. Who did not answer counts with the highest band: leaving them out is no selection.
 *
 * Each band adds its indicators, made orthogonal to atoms and earlier bands (Gram–Schmidt). Cost: one step a row, indicator and declared indicator. Source: D. C. Hoaglin & R. E. Welsch (1978), The hat matrix in
 * regression and ANOVA, Am. Stat. 32(1), 17–22, for leverages.
 *
 * @example
 * const bands = { A: [{ value: 0, label: {}, to: 3 }, { value: 1, label: {}, above: 3 }] };
 * const answers = Int8Array.from({ length: 40 }, (_, row) => (row % 2 ? 5 : 1));
 * const given = { atom: new Int32Array(40), rows: Uint32Array.from({ length: 40 }, (_, row) => row), k: 5 };
 * Object.keys(admitBands(bands, () => answers, given)) // => ['A']
 */
export function admitBands(
  candidates: Readonly<Record<string, readonly Band[]>>,
  cells: (name: string) => BackgroundColumn | undefined,
  { atom, rows, k }: Banded,
): Record<string, readonly Band[]> {
  const atoms = atomsOf(atom, rows);
  const declared: Float64Array[] = [];
  let added = new Float64Array(rows.length);
  const admitted = Object.entries(candidates).filter(([name, bands]) => {
    const column = cells(name);
    if (!column) return false;
    const directions: Float64Array[] = [];
    const raised = Float64Array.from(added);
    for (const band of bands.slice(0, -1)) {
      const own = indicator(column, rows, band);
      centre(own, atoms);
      for (const other of [...declared, ...directions]) takeOut(own, other);
      const length = Math.sqrt(dot(own, own));
      if (length * length < NOTHING) continue;
      for (let i = 0; i < own.length; i++) {
        own[i]! /= length;
        raised[i]! += own[i]! * own[i]!;
      }
      directions.push(own);
    }
    if (mostOfFew(atoms, raised, k - 1) >= 1 - NOTHING) return false;
    declared.push(...directions);
    added = raised;
    return true;
  });
  return Object.fromEntries(admitted);
}

interface Atoms {
  /** By judged row the place of its atom. */
  readonly of: Int32Array;
  readonly sizes: Float64Array;
}

function atomsOf(atom: Int32Array, rows: Uint32Array): Atoms {
  const places = new Map<number, number>();
  const of = Int32Array.from(rows, (row) => {
    const known = places.get(atom[row]!) ?? places.size;
    places.set(atom[row]!, known);
    return known;
  });
  const sizes = new Float64Array(places.size);
  for (const at of of) sizes[at]!++;
  return { of, sizes };
}

function indicator(column: BackgroundColumn, rows: Uint32Array, band: Band): Float64Array {
  const { from = -Infinity, above = -Infinity, to = Infinity, below = Infinity } = band;
  const isInteger = column instanceof Int8Array;
  return Float64Array.from(rows, (row) => {
    const value = column[row]!;
    if (isInteger && isMissingInteger(value)) return 0;
    return Number(value >= from && value > above && value <= to && value < below);
  });
}

/** Takes the mean of each atom out: what is left is orthogonal to all of them. */
function centre(values: Float64Array, { of, sizes }: Atoms): void {
  const means = new Float64Array(sizes.length);
  for (let i = 0; i < values.length; i++) means[of[i]!]! += values[i]! / sizes[of[i]!]!;
  for (let i = 0; i < values.length; i++) values[i]! -= means[of[i]!]!;
}

function takeOut(values: Float64Array, direction: Float64Array): void {
  const along = dot(values, direction);
  for (let i = 0; i < values.length; i++) values[i]! -= along * direction[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The largest share of an atom plus added leverages that so few people can have together. */
function mostOfFew({ of, sizes }: Atoms, added: Float64Array, few: number): number {
  const anywhere = new Float64Array(few);
  const within = Array.from(sizes, () => new Float64Array(few));
  added.forEach((value, i) => {
    keepLargest(anywhere, value);
    keepLargest(within[of[i]!]!, value);
  });
  let most = 0;
  within.forEach((own, at) => {
    for (let here = 1; here <= few; here++)
      most = Math.max(most, here / sizes[at]! + sumOf(own, here) + sumOf(anywhere, few - here));
  });
  return most;
}

/** The largest values seen, from the smallest of them to the largest. */
function keepLargest(largest: Float64Array, value: number): void {
  let at = 0;
  while (at < largest.length && value > largest[at]!) {
    if (at > 0) largest[at - 1] = largest[at]!;
    largest[at] = value;
    at++;
  }
}

const sumOf = (largest: Float64Array, count: number) =>
  count === 0 ? 0 : largest.slice(-count).reduce((sum, value) => sum + value, 0);
