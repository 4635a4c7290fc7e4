import type { JointCounts } from '../../numeric/joint-counts.ts';

/** The row sums, column sums and total of joint counts. */
export function marginsOf({ rows, columns, counts }: JointCounts): {
  readonly byRow: Float64Array;
  readonly byColumn: Float64Array;
  readonly n: number;
} {
  const byRow = new Float64Array(rows);
  const byColumn = new Float64Array(columns);
  let n = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const count = counts[i * columns + j]!;
      byRow[i]! += count;
      byColumn[j]! += count;
      n += count;
    }
  }
  return { byRow, byColumn, n };
}
