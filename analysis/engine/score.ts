import { isMissingInteger, toDoubles, type Column } from '../columns.ts';

type NumericColumn = Exclude<Column, { kind: 'text' }>;

/** min + max − x for every cell that is not missing. Packed cells stay packed while the result fits. */
export function reverseColumn(column: NumericColumn, [min, max]: readonly [number, number]): NumericColumn {
  const turn = min + max;
  if (column.kind === 'integer') {
    const values = new Int8Array(column.values.length);
    let fits = Number.isInteger(turn);
    for (let i = 0; fits && i < values.length; i++) {
      const value = column.values[i]!;
      const turned = isMissingInteger(value) ? value : turn - value;
      values[i] = turned;
      fits = values[i] === turned && (isMissingInteger(value) || !isMissingInteger(turned));
    }
    if (fits) return { ...column, values };
  }
  return { kind: 'real', name: column.name, values: toDoubles(column).map((value) => turn - value) };
}

/** How many answers lie outside the range of their item. */
export function countOutside(column: NumericColumn, [min, max]: readonly [number, number]): number {
  let outside = 0;
  for (const value of column.values) {
    if (column.kind === 'integer' && isMissingInteger(value)) continue;
    if (value < min || value > max) outside++;
  }
  return outside;
}

/** Mean of the answered items a row (times their number for a sum); NaN where fewer than `minimumAnswered` were answered. */
export function scoreItems(
  items: readonly NumericColumn[],
  { score, minimumAnswered }: { readonly score: 'mean' | 'sum'; readonly minimumAnswered: number },
): Float64Array {
  const sums = new Float64Array(items[0]?.values.length ?? 0);
  const answered = new Uint16Array(sums.length);
  for (const item of items) {
    const { values } = item;
    const packed = item.kind === 'integer';
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (packed ? isMissingInteger(value) : Number.isNaN(value)) continue;
      sums[i]! += value;
      answered[i]!++;
    }
  }
  const factor = score === 'sum' ? items.length : 1;
  for (let i = 0; i < sums.length; i++) {
    // Multiplying first keeps complete sums exact.
    sums[i] = answered[i]! >= minimumAnswered ? (sums[i]! * factor) / answered[i]! : NaN;
  }
  return sums;
}
