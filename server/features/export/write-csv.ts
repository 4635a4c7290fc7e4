import { csvChunks, type Cell, type Row } from '../../formats/spreadsheet/csv.ts';
import type { LabelledTable, LabelledVariable } from '../../../analysis/model/labelled-table.ts';

const encoder = new TextEncoder();

/** Codes as header, then a line a row: raw values, empty where there is none. */
export async function* csvFile(table: LabelledTable): AsyncGenerator<Uint8Array> {
  for (const chunk of csvChunks(dataRows(table))) yield encoder.encode(chunk);
}

export function* dataRows({ variables, rows }: LabelledTable): Generator<Row> {
  yield variables.map(({ name }) => name);
  const readers = variables.map(cellReader);
  for (let row = 0; row < rows; row++) yield readers.map((read) => read(row));
}

function cellReader({ cells, missing }: LabelledVariable): (row: number) => Cell {
  const codes = new Set(missing.map(({ value }) => value));
  return (row) => {
    const cell = cells[row]!;
    return typeof cell === 'number' && codes.has(cell) ? null : cell;
  };
}
