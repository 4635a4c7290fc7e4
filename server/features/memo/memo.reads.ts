import type { StudyId } from '../../contract/ids.ts';
import type { Memo } from '../../contract/memo.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectMemos } from './memo.queries.ts';

/** Everything that was written about interviews, codes and the study itself, as it was written. */
export function listMemos(db: StudioDb, study: StudyId): Promise<Memo[]> {
  return selectMemos(db, study);
}
