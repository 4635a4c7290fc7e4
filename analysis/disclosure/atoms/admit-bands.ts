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
 * What can be combined is the space that the indicators of atoms and bands span. A combination f that rests on the people S only is its own
 * projection on that space: |f|² = f′Hf ≤ Σ_S h · |f|², with h the leverages, the diagonal of the projection H. So it needs people whose
 * leverages come to 1. As long as the k − 1 largest come to less, there is none; for atoms alone that says that each holds k people, since
 * theirs is 1/n. A band is declared if this still holds with it. Who did not answer counts with the highest band: leaving them out is no
 * selection.
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
  let leverage = Float64Array.from(atoms.of, (at) => 1 / atoms.sizes[at]!);
  const admitted = Object.entries(candidates).filter(([name, bands]) => {
    const column = cells(name);
    if (!column) return false;
    const directions: Float64Array[] = [];
    const raised = Float64Array.from(leverage);
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
    if (sumOfLargest(raised, k - 1) >= 1 - NOTHING) return false;
    declared.push(...directions);
    leverage = raised;
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

function sumOfLargest(values: Float64Array, count: number): number {
  const largest = new Float64Array(count);
  for (const value of values) {
    let at = 0;
    while (at < count && value > largest[at]!) {
      if (at > 0) largest[at - 1] = largest[at]!;
      largest[at] = value;
      at++;
    }
  }
  return largest.reduce((sum, value) => sum + value, 0);
}
