import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { ResultHead, ResultTable, TableFormat } from '../../contract/result.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { writeCsv } from '../../formats/spreadsheet/csv.ts';
import { writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import { readJointDisplay } from '../joint/joint.door.ts';
import type { ResultReader } from './audience.ts';
import { readResults } from './read-results.ts';
import { tableRows } from './table-rows.ts';

export interface TableFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer | string;
}

interface Place {
  readonly study: StudyId;
  readonly release: ReleaseId;
  readonly table: string;
  readonly format: TableFormat;
}

/** One table of the page as a file, made from the very same table. */
export async function writeTable(
  databases: Databases,
  { study, release, table, format }: Place,
  reader: ResultReader,
): Promise<TableFile> {
  const found = await findTable(databases, study, release, table, reader);
  const rows = tableRows(found.table, found.head, reader.locale);
  const { number, simulated } = found.head.release;
  const name = `${simulated ? 'simulated-' : ''}release-${number}-${table}.${format}`;
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: writeCsv(rows) };
  return {
    name,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeXlsx([{ name: table.slice(0, 31), rows }]),
  };
}

async function findTable(
  databases: Databases,
  study: StudyId,
  release: ReleaseId,
  id: string,
  reader: ResultReader,
): Promise<{ head: ResultHead; table: ResultTable }> {
  if (id === 'joint') {
    const display = await readJointDisplay(databases.studio, study, release, reader);
    return { head: display, table: display.table };
  }
  const results = await readResults(databases, study, release, reader);
  const table = results.tables.find((each) => each.id === id);
  if (!table) throw new Problem('result-table-unknown', { table: id });
  return { head: results, table };
}
