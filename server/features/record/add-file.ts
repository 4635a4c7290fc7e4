import type { RecordFileId, StudyId } from '../../contract/ids.ts';
import type { RecordFile, RecordUpload } from '../../contract/record.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { rowCount } from '../../../analysis/model/records/long-table.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { publishedSchemes } from '../scheme/scheme.door.ts';
import { asFile } from './staged-files.ts';
import { insertFile } from './record.queries.ts';

/** Keeps a table until it is frozen; its indicators are those of the scheme by which its points were given. */
export async function addFile(
  db: StudioDb,
  study: StudyId,
  { table, scheme, title, columns, listed }: RecordUpload,
  now: Date,
): Promise<RecordFile> {
  if (scheme !== null) await checkIndicators(db, study, scheme, columns['indicator'] ?? []);
  const row = {
    id: randomId<RecordFileId>(),
    study_id: study,
    record_table: table,
    scheme,
    title,
    row_count: rowCount(columns),
    columns: JSON.stringify(columns),
    listed: JSON.stringify(listed),
    added_at: now.toISOString(),
  };
  await insertFile(db, row);
  return asFile(row);
}

async function checkIndicators(
  db: StudioDb,
  study: StudyId,
  number: number,
  cells: RecordUpload['columns'][string],
): Promise<void> {
  const scheme = (await publishedSchemes(db, study)).find((each) => each.number === number);
  if (!scheme) throw new Problem('scheme-unknown', { number });
  const known = new Set<unknown>(scheme.definition.indicators.map(({ code }) => code));
  const unknown = new Set(cells.filter((cell) => cell !== null && !known.has(cell)));
  if (unknown.size > 0) throw new Problem('record-indicators-unknown', { number, count: unknown.size });
}
