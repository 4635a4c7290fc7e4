import type { Table } from '../../../analysis/columns.ts';
import { writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import type { Release } from './release.door.ts';
import { exportSheets } from './row-export.ts';

export interface WorkbookTask {
  readonly release: Release;
  readonly table: Table;
}

/** The body of a child process. */
export async function run({ release, table }: WorkbookTask): Promise<Uint8Array> {
  return writeXlsx(exportSheets(release, table));
}
