import type { StudyId } from '../../contract/ids.ts';
import type { DecisionEntry } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectDecisions } from './joint.queries.ts';

/** Who decided what, newest first. */
export async function listDecisions(db: StudioDb, study: StudyId): Promise<DecisionEntry[]> {
  const entries = await selectDecisions(db, study);
  return entries
    .sort((a, b) =>
      a.decided_at < b.decided_at ? 1 : a.decided_at > b.decided_at ? -1 : b.version - a.version,
    )
    .map((entry) => ({
      row: entry.row_code,
      column: entry.column_code,
      fit: entry.fit,
      inference: entry.inference,
      by: entry.name,
      at: entry.decided_at,
      release: entry.release_number,
    }));
}
