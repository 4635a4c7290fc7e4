import type { Cell } from './table.ts';

/** A mean or a correlation with the ends and the middle of its scale. */
interface Placed {
  readonly value: Cell;
  readonly from: number;
  readonly to: number;
  readonly midpoint: number;
  /** A high value is the bad one. */
  readonly adverse: boolean;
}

/**
 * How favourable a measure is: its distance from the midpoint as a share of half the scale, from −1 to 1, turned around where a
 * high value is the bad one; null where it may not be told.
 *
 * @example
 * favour({ value: 2, from: 1, to: 5, midpoint: 3, adverse: false }) // => -0.5
 */
export function favour({ value, from, to, midpoint, adverse }: Placed): number | null {
  if (typeof value !== 'number') return null;
  const share = (value - midpoint) / ((to - from) / 2);
  return adverse ? 0 - share : share;
}
