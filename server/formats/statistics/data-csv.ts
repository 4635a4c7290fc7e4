import type { LabelledTable } from '../../../analysis/model/labelled-table.ts';
import { type Cell, csvChunks, type Row } from '../spreadsheet/csv.ts';

/**
 * The cells of a table as CSV, for the scripts that tell R and SPSS what they mean: codes as they are, reasons for missing answers
 * among them, and each row on one line, whatever stands in its texts.
 */
export function* dataCsvChunks(table: LabelledTable): Generator<Uint8Array> {
  for (const chunk of csvChunks(rowsOf(table))) yield Buffer.from(chunk);
}

function* rowsOf({ rows, variables }: LabelledTable): Generator<Row> {
  yield variables.map(({ name }) => name);
  const columns = variables.map(({ cells }) => cells);
  for (let row = 0; row < rows; row++) yield columns.map((cells) => cellOf(cells[row]!));
}

function cellOf(cell: string | number): Cell {
  return typeof cell === 'string' ? cell.replace(/[\r\n\u2028\u2029]+/g, ' ') : cell;
}
