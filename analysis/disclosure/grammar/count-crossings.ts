import { groupsOf } from '../../dataset/groups.ts';
import { isMissingInteger, toDoubles, type Column } from '../../columns.ts';
import { bandOf, type Cut } from './vocabulary.ts';

/** In which part of respondents each row is; −1 where it is left out. */
export type Parts = Int32Array;

/** The groups of a label. Those without one are a group too: all who are told of together elsewhere. */
export function partsByLabel(column: Column): Parts {
  const { codes, labels } = groupsOf(column);
  return codes.map((code) => (code < 0 ? labels.length : code));
}

/** The bands of an answer; who did not answer is left out, which is no selection. */
export function partsByBand(column: Column, cuts: readonly Cut[]): Parts {
  if (column.kind === 'text') return groupsOf(column).codes;
  const values = column.kind === 'integer' ? column.values : toDoubles(column);
  return Int32Array.from(values, (value) =>
    Number.isNaN(value) || (column.kind === 'integer' && isMissingInteger(value)) ? -1 : bandOf(value, cuts),
  );
}

/** Everybody who answered as one group; the others are left out. */
export const answeredIn = (column: Column): Parts =>
  partsByBand(column, []).map((part) => (part < 0 ? -1 : 0));

/** The two groups that an answer makes by itself where all who answered chose one of two values; null where there are more. */
export function partsOfTwo({ kind, values }: Column): Parts | null {
  const found: number[] = [];
  const isMissing = (value: number) =>
    kind === 'integer' ? isMissingInteger(value) : kind === 'text' ? value < 0 : Number.isNaN(value);
  for (const value of values) {
    if (isMissing(value) || found.includes(value)) continue;
    found.push(value);
    if (found.length > 2) return null;
  }
  return found.length < 2 ? null : Int32Array.from(values, (value) => found.indexOf(value));
}

/**
 * The smallest group that some ways of parting respondents form together, Infinity where nobody is in any. Cost: one step a row and
 * part.
 *
 * @example
 * smallestCrossing([Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 0, 0)]) // => 1
 */
export function smallestCrossing(parts: readonly Parts[]): number {
  const sizes = new Map<number, number>();
  const factors = parts.map((part) => part.reduce((most, code) => Math.max(most, code), 0) + 1);
  rows: for (let row = 0; row < (parts[0]?.length ?? 0); row++) {
    let cell = 0;
    for (let p = 0; p < parts.length; p++) {
      const code = parts[p]![row]!;
      if (code < 0) continue rows;
      cell = cell * factors[p]! + code;
    }
    sizes.set(cell, (sizes.get(cell) ?? 0) + 1);
  }
  return Math.min(Infinity, ...sizes.values());
}
