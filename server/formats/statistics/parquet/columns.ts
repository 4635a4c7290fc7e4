import type { ColumnSource } from 'hyparquet-writer';
import type { LabelledVariable } from '../../../../analysis/model/labelled-table.ts';
import { daysOf } from '../clock-cells.ts';
import { missingCodes } from '../missing-codes.ts';

const DAY = 86_400_000;

/** A column of the file: its type, and its cells from one row to another with null for whatever holds no answer. */
export interface ParquetColumn {
  readonly type: { readonly type: 'INT32' | 'DOUBLE' | 'BYTE_ARRAY'; readonly converted_type?: Converted };
  readonly cells: (from: number, to: number) => ColumnSource['data'];
}
type Converted = 'INT_8' | 'INT_16' | 'DATE' | 'UTF8';

export function columnOf(variable: LabelledVariable): ParquetColumn {
  const { cells } = variable;
  const codes = new Set(missingCodes(variable));
  if (cells instanceof Float64Array)
    return {
      type: { type: 'DOUBLE' },
      cells: (from, to) => given(cells, from, to, (value) => Number.isNaN(value) || codes.has(value)),
    };
  if (!isText(cells))
    return {
      type: { type: 'INT32', converted_type: cells instanceof Int8Array ? 'INT_8' : 'INT_16' },
      cells: (from, to) => given(cells, from, to, (value) => codes.has(value)),
    };
  const days = variable.format === 'date' ? daysOf(cells) : null;
  if (days)
    return {
      type: { type: 'INT32', converted_type: 'DATE' },
      cells: (from, to) =>
        Array.from(days.subarray(from, to), (day) => (Number.isNaN(day) ? null : new Date(day * DAY))),
    };
  return {
    type: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    cells: (from, to) => cells.slice(from, to).map((text) => (text === '' ? null : text)),
  };
}

function isText(cells: LabelledVariable['cells']): cells is readonly string[] {
  return Array.isArray(cells);
}

function given(
  cells: Int8Array | Int16Array | Float64Array,
  from: number,
  to: number,
  isMissing: (value: number) => boolean,
): (number | null)[] {
  const found = new Array<number | null>(to - from);
  for (let row = from; row < to; row++) {
    const value = cells[row]!;
    found[row - from] = isMissing(value) ? null : value;
  }
  return found;
}
