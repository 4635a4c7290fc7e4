import { writeDataDdi } from '../../formats/statistics/ddi/write-data-ddi.ts';
import { fileStem } from './file-stem.ts';
import type { ExportTable } from './export-table.ts';

/** The codebook of the rows as DDI; the rows themselves are taken as CSV. */
export function* ddiFile(table: ExportTable): Generator<Uint8Array> {
  const fileName = `${fileStem(table.origin)}.csv`;
  const id = `release-${table.origin.number}`;
  yield Buffer.from(writeDataDdi(table, { fileName, fileType: 'CSV', id }));
}
