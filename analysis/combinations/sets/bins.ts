/** People in the fields of a plane, by rows from the lowest and columns. */
export interface Bins {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly counts: readonly (readonly number[])[];
}

/** Equal steps from one number to another, both ends among them. */
export const edges = (from: number, to: number, steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) / steps) * i);

/** How many people lie in each field; who is on a line belongs to the field above and to the right of it, at the end to the last. */
export function binsOf(
  x: Float64Array,
  y: Float64Array,
  columns: readonly number[],
  rows: readonly number[],
): Bins {
  const counts = Array.from({ length: rows.length - 1 }, () => new Array<number>(columns.length - 1).fill(0));
  const place = (value: number, ends: readonly number[]) => {
    const share = ((value - ends[0]!) / (ends.at(-1)! - ends[0]!)) * (ends.length - 1);
    return Math.min(ends.length - 2, Math.max(0, Math.floor(share + 1e-9)));
  };
  for (let i = 0; i < x.length; i++) counts[place(y[i]!, rows)]![place(x[i]!, columns)]!++;
  return { columns, rows, counts };
}
