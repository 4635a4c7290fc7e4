import type { StudyId } from '../../contract/ids.ts';
import type { Memo } from '../../contract/memo.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { isBlind, type Reader } from '../excerpt/excerpt.reads.ts';
import { selectMemos } from './memo.queries.ts';

/** The memos that the reader may see: while coding blind not what others thought of the same interview. */
export function listVisibleMemos(db: StudioDb, study: StudyId, reader: Reader): Promise<Memo[]> {
  return selectMemos(db, study, { blindFor: isBlind(reader) ? reader.id : undefined });
}
