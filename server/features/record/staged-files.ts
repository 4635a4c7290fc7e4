import { stackTables } from '../../../analysis/disclosure/records/join-tables.ts';
import type { LongTable, LongTables } from '../../../analysis/model/records/long-table.ts';
import type { RecordFileId, StudyId } from '../../contract/ids.ts';
import type { RecordFile } from '../../contract/record.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { deleteFile, selectFiles } from './record.queries.ts';

/** What waits to be frozen, without its cells. */
export async function listFiles(db: StudioDb, study: StudyId): Promise<RecordFile[]> {
  return (await selectFiles(db, study)).map(asFile);
}

export async function removeFile(db: StudioDb, study: StudyId, file: RecordFileId): Promise<void> {
  if (!(await deleteFile(db, study, file))) throw new Problem('record-file-unknown');
}

/** The tables that wait, those of one kind below each other; codes are those that were sent in. */
export async function stagedTables(db: StudioDb, study: StudyId): Promise<LongTables> {
  const files = await selectFiles(db, study);
  return stackTables(
    files.map(({ record_table: table, scheme, columns }) => ({
      table,
      scheme,
      columns: JSON.parse(columns) as LongTable,
    })),
  );
}

export function asFile(row: StudioTables['record_file']): RecordFile {
  const { id, record_table: table, scheme, title, row_count: rows, added_at: addedAt } = row;
  return { id, table, scheme, title, rows, listed: JSON.parse(row.listed) as RecordFile['listed'], addedAt };
}
