import type { SavVariable } from './plan-variables.ts';

/** A text of more than 255 bytes lies in several variables of the file; of each but the last 252 bytes count. */
export const SEGMENT = 255;
const COUNTED = 252;

/** The widths of the variables of the file that one variable takes: [0] for a number. */
export function segmentWidths(width: number): number[] {
  if (width <= SEGMENT) return [width];
  const count = Math.ceil(width / COUNTED);
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? SEGMENT : width - COUNTED * i));
}

/** Eight bytes are the unit in which a case is stored. */
export const units = (width: number): number => Math.max(1, Math.ceil(width / 8));

/** A variable with its place in the file: short names are V1, V2, … over all segments, units count from 1. */
export interface Placed {
  readonly variable: SavVariable;
  readonly segments: readonly { readonly width: number; readonly short: string }[];
  readonly unit: number;
}

export function place(variables: readonly SavVariable[]): Placed[] {
  let unit = 1;
  let number = 1;
  return variables.map((variable) => {
    const first = unit;
    const segments = segmentWidths(variable.width).map((width) => {
      unit += units(width);
      return { width, short: `V${number++}` };
    });
    return { variable, segments, unit: first };
  });
}
