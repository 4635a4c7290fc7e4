import type { Bits } from './bits.ts';

/** Points for no answer and for the answers 1 to 5. A count of those who agree is 0 0 0 0 1 1, a sum 0 1 2 3 4 5. */
export type Points = readonly number[];

export const VALUES = 6;
export const answered: Points = [0, 1, 1, 1, 1, 1];
export const total: Points = [0, 1, 2, 3, 4, 5];
export const agreeing: Points = [0, 0, 0, 0, 1, 1];
export const countOf = (value: number): Points =>
  Array.from({ length: VALUES }, (_, at) => Number(at === value));

/**
 * What a published number says: over a group of people, whose members a curious colleague knows, the points of their answers add
 * up to something between `low` and `high`. A score of several items has several parts.
 */
export interface Statistic {
  /** The address or table that it stands in. */
  readonly from: string;
  readonly people: Bits;
  readonly parts: readonly { readonly item: string; readonly points: Points }[];
  readonly low: number;
  readonly high: number;
}

/** The same number of every group is one kind of number: what can be added up and taken from each other. */
export const kindOf = ({ parts }: Statistic): string =>
  parts.map(({ item, points }) => `${item}:${points.join()}`).join(' ');

/** What an attack is played against: what is published, and what is true. */
export interface Target {
  readonly name: string;
  /** Groups of fewer must not show. */
  readonly k: number;
  /** The answer of a person to an item as points count it: 0 is none. */
  readonly answers: Readonly<Record<string, Uint8Array>>;
  readonly people: number;
  readonly statistics: readonly Statistic[];
  /** Groups that must not be told of, by name: cells of the crossed breakdowns with fewer than k. */
  readonly small: readonly { readonly name: string; readonly people: Bits }[];
}
