import { plain } from '../../../analysis/model/words.ts';
import { writeDataDdi } from '../../formats/statistics/ddi/write-data-ddi.ts';
import type { ExportTable } from './export-table.ts';
import { fileStem } from './file-stem.ts';
import { transitionsOf } from './transition-sheet.ts';

/** The codebook of the rows as DDI; how answers were changed stands in its notes. */
export async function* ddiFile(table: ExportTable): AsyncGenerator<Uint8Array> {
  const changes = transitionsOf(table).map(({ name, answers, matrix }) =>
    plain(JSON.stringify({ variable: name, answers, transitions: matrix })),
  );
  const described = { ...table, notes: [...table.notes, ...changes] };
  const fileName = `${fileStem(table.origin)}.csv`;
  yield Buffer.from(
    writeDataDdi(described, { fileName, fileType: 'CSV', id: `release-${table.origin.number}` }),
  );
}
