import type { Table } from '../../../analysis/columns.ts';
import { type RecordTable, recordTables } from '../../../analysis/model/records/record-tables.ts';
import type { RecordReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { decodeColumn } from './cells.ts';
import { openRelease, type RecordRelease } from './manifest.ts';
import { selectColumns, selectRelease, selectReleases } from './record.queries.ts';

/** A release of records of this study; a Problem when there is none. */
export async function findRecordRelease(
  db: StudioDb,
  study: StudyId,
  release: RecordReleaseId,
): Promise<RecordRelease> {
  const row = await selectRelease(db, study, release);
  if (!row) throw new Problem('record-release-unknown');
  return openRelease(row);
}

/** Every release of records of a study, latest first. */
export async function listRecordReleases(db: StudioDb, study: StudyId): Promise<RecordRelease[]> {
  return (await selectReleases(db, study)).map(openRelease);
}

/** A table of a release as the engine reads it; a Problem where the release lacks it. Only what passes the gate may be told of it. */
export async function loadRecordTable(
  db: StudioDb,
  { id, manifest }: RecordRelease,
  name: RecordTable,
): Promise<Table> {
  const stored = manifest.tables.find(({ table }) => table === name);
  if (!stored) throw new Problem('record-table-missing', { table: recordTables[name].title });
  const rows = await selectColumns(db, id, name);
  const bytes = new Map(rows.map((row) => [row.name, row.bytes]));
  const columns = stored.columns.map((column) => decodeColumn(column, bytes.get(column.name)!));
  return { rows: stored.rows, columns: new Map(columns.map((column) => [column.name, column])) };
}
