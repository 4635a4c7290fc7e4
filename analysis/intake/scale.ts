import { clean, type LongRow, type LongRows } from './long-row.ts';
import type { Mapping } from './mapping.ts';
import type { Cell } from './sheet.ts';

const points = new Set(['score', 'deducted', 'added', 'weight', 'total', 'bonus', 'override', 'points']);

/** Sheets that count by 1,000 and by 100, brought to the same full marks. */
export function toOneScale({ rows, notes }: LongRows, { sheets, fullMark }: Mapping): LongRows {
  const factors = sheets.map((sheet) =>
    fullMark && sheet.fullMark && sheet.taken ? fullMark / sheet.fullMark : 1,
  );
  const scaled = factors.flatMap((factor, sheet) =>
    factor === 1 ? [] : [{ kind: 'scaled' as const, place: { sheet } }],
  );
  return { rows: rows.map((row) => scaleRow(row, factors[row.sheet] ?? 1)), notes: [...notes, ...scaled] };
}

function scaleRow(row: LongRow, factor: number): LongRow {
  if (factor === 1) return row;
  const cells = Object.entries(row.cells).map(([name, value]): [string, Cell] => [
    name,
    typeof value === 'number' && points.has(name) ? clean(value * factor) : value,
  ]);
  return { ...row, cells: Object.fromEntries(cells) };
}
