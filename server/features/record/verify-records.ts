import type { RecordReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { columnDigest } from '../release/digest.door.ts';
import { openRelease } from './manifest.ts';
import { selectColumns, selectRelease } from './record.queries.ts';

/** Computes every digest of a release of records anew from the stored bytes; what is not as it was, by table and column. */
export async function verifyRecords(
  db: StudioDb,
  study: StudyId,
  release: RecordReleaseId,
): Promise<string[]> {
  const row = await selectRelease(db, study, release);
  if (!row) throw new Problem('record-release-unknown');
  const { secret, manifest, hash } = openRelease(row);
  const stored = await selectColumns(db, release);
  const found = new Map(
    stored.map(({ record_table: table, name, bytes }) => [
      `${table}.${name}`,
      columnDigest(secret, { pool: `records ${table}`, name }, bytes),
    ]),
  );
  const recorded = manifest.tables.flatMap(({ table, columns }) =>
    columns.map(({ name, digest }) => ({ name: `${table}.${name}`, digest })),
  );
  const changed = recorded.filter(({ name, digest }) => found.get(name) !== digest).map(({ name }) => name);
  const isWhole = hash === row.hash && stored.length === recorded.length;
  return isWhole ? changed : [...changed, 'manifest'];
}
