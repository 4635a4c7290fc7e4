import { isMissingInteger, type Column } from '../columns.ts';
import { cellCounts } from './cell-counts.ts';

/** A variable of at most 255 distinct values: code 0 is missing, code c is the c-th of the values. */
export interface Coded {
  readonly codes: Uint8Array;
  readonly values: Float64Array;
}

const MOST = 255;
const SLOT_BITS = 11;
const SLOTS = 2 ** SLOT_BITS;
const cache = new WeakMap<Column, Coded | null>();

function codeIntegers(column: Extract<Column, { kind: 'integer' }>): Coded {
  const { values } = column;
  const counts = cellCounts(column);
  const codeOf = new Uint8Array(256);
  const distinct: number[] = [];
  for (let value = -128; value < 128; value++)
    if (counts[value + 128]! > 0 && !isMissingInteger(value)) codeOf[value + 128] = distinct.push(value);
  const codes = new Uint8Array(values.length);
  for (let r = 0; r < values.length; r++) codes[r] = codeOf[values[r]! + 128]!;
  return { codes, values: Float64Array.from(distinct) };
}

/** Doubles through an open hash of their bits: scale scores take few values, and a Map would cost ten times as much. */
function codeDoubles(values: Float64Array): Coded | null {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const keys = new Float64Array(SLOTS).fill(NaN);
  const provisional = new Uint8Array(SLOTS);
  const codes = new Uint8Array(values.length);
  const distinct: number[] = [];
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    const mixed = Math.imul(bits[2 * r]! ^ Math.imul(bits[2 * r + 1]!, 0x9e3779b1), 0x85ebca6b);
    let slot = mixed >>> (32 - SLOT_BITS);
    // All but the first of each value, the few that collide and the missing find their key at once.
    if (keys[slot] !== value) {
      if (Number.isNaN(value)) continue;
      // −0 and 0 are one value with two bit patterns.
      if (value === 0) slot = 0;
      while (provisional[slot] !== 0 && keys[slot] !== value) slot = (slot + 1) % SLOTS;
      if (provisional[slot] === 0) {
        if (distinct.length === MOST) return null;
        keys[slot] = value;
        provisional[slot] = distinct.push(value);
      }
    }
    codes[r] = provisional[slot]!;
  }
  return { codes, values: Float64Array.from(distinct) };
}

/** The same codes, in place, in ascending order of their values. */
function sortCodes(coded: Coded): Coded {
  const { codes, values } = coded;
  if (values.every((value, i) => i === 0 || values[i - 1]! < value)) return coded;
  const ascending = values.toSorted();
  const placeOf = Uint8Array.from([0, ...Array.from(values, (value) => ascending.indexOf(value) + 1)]);
  for (let r = 0; r < codes.length; r++) codes[r] = placeOf[codes[r]!]!;
  return { codes, values: ascending };
}

/**
 * The codes of a numeric column in no order that a reader may count on, null when it has more than 255 distinct values (or holds
 * words). Kept with the column. Cost: one pass.
 */
export function unsortedCodesOf(column: Column): Coded | null {
  let coded = cache.get(column);
  if (coded === undefined) {
    coded =
      column.kind === 'integer'
        ? codeIntegers(column)
        : column.kind === 'real'
          ? codeDoubles(column.values)
          : null;
    cache.set(column, coded);
  }
  return coded;
}

/** The codes of a numeric column in ascending order of value, otherwise as unsortedCodesOf. Cost: up to two passes. */
export function codesOf(column: Column): Coded | null {
  const coded = unsortedCodesOf(column);
  const sorted = coded && sortCodes(coded);
  cache.set(column, sorted);
  return sorted;
}
