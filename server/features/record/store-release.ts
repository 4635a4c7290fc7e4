import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import type { LongTables } from '../../../analysis/model/records/long-table.ts';
import type { RecordReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { columnDigest, manifestDigest } from '../release/digest.door.ts';
import { encodeColumn } from './cells.ts';
import { type RecordManifest, type RecordRelease, writeManifest } from './manifest.ts';
import { packTable } from './pack-table.ts';
import { insertColumn, insertRelease } from './record.queries.ts';

/** Writes a manifest that has the digest of each column, then the columns. To be called within a transaction: all of it or nothing. */
export async function storeRelease(
  db: StudioDb,
  study: StudyId,
  tables: LongTables,
  {
    secret,
    createdAt,
    ...facts
  }: Omit<RecordManifest, 'format' | 'tables'> & Pick<RecordRelease, 'secret' | 'createdAt'>,
): Promise<RecordRelease> {
  const id = randomId<RecordReleaseId>();
  const packed = Object.entries(tables).map(([name, table]) => {
    const { rows, columns } = packTable(name as RecordTable, table);
    const encoded = [...columns.values()].map((column) => ({ column, bytes: encodeColumn(column) }));
    return { table: name as RecordTable, rows, encoded };
  });
  const manifest: RecordManifest = {
    format: 'fourlinks records 1',
    ...facts,
    tables: packed.map(({ table, rows, encoded }) => ({
      table,
      rows,
      columns: encoded.map(({ column, bytes }) => ({
        name: column.name,
        kind: column.kind === 'text' ? 'text' : 'real',
        ...(column.kind === 'text' && { levels: column.levels }),
        digest: columnDigest(secret, { pool: `records ${table}`, name: column.name }, bytes),
      })),
    })),
  };
  const text = writeManifest(manifest);
  const hash = manifestDigest(secret, text);
  const { number } = manifest;
  const row = { id, study_id: study, number, hash, manifest: text, secret, created_at: createdAt };
  // Two freezes at once see the same last release; the slower one finds its number taken.
  if (!(await insertRelease(db, row))) throw new Problem('changed-meanwhile');
  for (const { table, encoded } of packed)
    for (const { column, bytes } of encoded)
      await insertColumn(db, { release_id: id, record_table: table, name: column.name, bytes });
  return { id, number, hash, createdAt, manifest, secret };
}
