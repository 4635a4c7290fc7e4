import type { Column, Table } from '../../../analysis/columns.ts';
import { type LongTable, rowCount } from '../../../analysis/model/records/long-table.ts';
import {
  type RecordColumn,
  type RecordTable,
  recordTables,
} from '../../../analysis/model/records/record-tables.ts';

/** A table of records as the engine reads it: numbers as doubles, texts as levels in their order. A column without a cell is none. */
export function packTable(name: RecordTable, table: LongTable): Table {
  const known: readonly RecordColumn[] = recordTables[name].columns;
  const columns = known.flatMap((column) => {
    const cells = table[column.name]?.map((cell) => (cell === '' ? null : cell));
    return cells?.some((cell) => cell !== null) ? [packColumn(column, cells)] : [];
  });
  return { rows: rowCount(table), columns: new Map(columns.map((column) => [column.name, column])) };
}

function packColumn({ name, kind }: RecordColumn, cells: LongTable[string]): Column {
  if (kind === 'number')
    return {
      kind: 'real',
      name,
      values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN)),
    };
  const levels = [...new Set(cells)]
    .filter((cell) => cell !== null)
    .map(String)
    .sort();
  const codes = new Map(levels.map((level, code) => [level, code]));
  const values = Int32Array.from(cells, (cell) => (cell === null ? -1 : codes.get(String(cell))!));
  return { kind: 'text', name, values, levels };
}
