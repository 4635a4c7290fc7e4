import type { ExportRequest } from '../../contract/export.ts';
import type { ExportId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { describeExport } from './describe-export.ts';
import { selectExports } from './export.queries.ts';

/** A request of this study; a Problem when there is none. */
export async function findExport(
  db: StudioDb,
  study: StudyId,
  id: ExportId,
  now: Date,
): Promise<ExportRequest> {
  const [row] = await selectExports(db, study, id);
  if (!row) throw new Problem('export-unknown');
  return describeExport(row, now);
}

/** Every request of a study, latest first. */
export async function listExports(db: StudioDb, study: StudyId, now: Date): Promise<ExportRequest[]> {
  return (await selectExports(db, study)).map((row) => describeExport(row, now));
}
