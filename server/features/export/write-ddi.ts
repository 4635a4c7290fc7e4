import { plain } from '../../../analysis/model/words.ts';
import { writeDataDdi } from '../../formats/statistics/ddi/write-data-ddi.ts';
import type { ExportTable } from './export-table.ts';
import { transitionsOf } from './transition-sheet.ts';

/** The codebook of the rows as DDI; how answers were changed stands in its notes. */
export async function* ddiFile(table: ExportTable): AsyncGenerator<Uint8Array> {
  const changes = transitionsOf(table).map(({ name, answers, matrix }) =>
    plain(JSON.stringify({ variable: name, answers, transitions: matrix })),
  );
  yield new TextEncoder().encode(writeDataDdi({ ...table, notes: [...table.notes, ...changes] }));
}
