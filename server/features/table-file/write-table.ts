import type { ReleasedTable } from '../../../analysis/model/table.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { ResultHead, TableFormat } from '../../contract/result.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { can } from '../../platform/access.ts';
import { Problem } from '../../platform/problem.ts';
import { writeTables } from '../../formats/statistics/docx/write-tables.ts';
import { writeCsv } from '../../formats/spreadsheet/csv.ts';
import { writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import { readCountermeasures } from '../countermeasure/countermeasure.door.ts';
import { readJointDisplay } from '../joint/joint.door.ts';
import { readRegions, type RegionReader } from '../region/region.door.ts';
import { factsOf, fileRows } from './file-rows.ts';
import { type NoteFault, openSurvey, readResults, type ResultReader } from '../result/result.door.ts';

export interface TableFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer | string;
}

/** Who reads; tables of other sites depend on who that is. */
type TableReader = ResultReader & RegionReader;

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
  reader: TableReader,
  noteFault: NoteFault,
): Promise<TableFile> {
  const found = await findTable(databases, { study, release, table }, reader, noteFault);
  const { number, simulated } = found.head.release;
  const name = `${simulated ? 'simulated-' : ''}release-${number}-${table}.${format}`;
  const { locale } = reader;
  if (format === 'docx') {
    const facts = factsOf(found.table, found.head, locale);
    const title = found.table.title[locale];
    return {
      name,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: Buffer.from(await writeTables([{ table: found.table, facts }], { title, locale })),
    };
  }
  const rows = fileRows(found.table, found.head, locale);
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: writeCsv(rows) };
  return {
    name,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeXlsx([{ name: table.slice(0, 31), rows }]),
  };
}

async function findTable(
  databases: Databases,
  { study, release, table: id }: Omit<Place, 'format'>,
  reader: TableReader,
  noteFault: NoteFault,
): Promise<{ head: ResultHead; table: ReleasedTable }> {
  if (id === 'joint') {
    const display = await readJointDisplay(databases.studio, study, release, reader);
    return { head: display, table: display.table };
  }
  if (id === 'causes' || id === 'countermeasures') {
    if (!can(reader.role && { role: reader.role }, 'finding.read')) throw new Problem('not-allowed');
    const { head } = await openSurvey(databases.studio, study, release, reader);
    const concluded = await readCountermeasures(databases, study, reader.role);
    return { head, table: id === 'causes' ? concluded.causes : concluded.table };
  }
  if (id.startsWith('region-')) {
    const compared = await readRegions(databases, study, release, reader);
    const found = compared.regions.flatMap(({ tables }) => tables).find((each) => each.id === id);
    if (!found) throw new Problem('result-table-unknown', { table: id });
    return { head: compared, table: found };
  }
  const results = await readResults(databases, study, release, reader, noteFault);
  const table = results.tables.find((each) => each.id === id);
  if (!table) throw new Problem('result-table-unknown', { table: id });
  return { head: results, table };
}
