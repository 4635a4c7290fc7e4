import type { StudyId } from '../../contract/ids.ts';
import type { Memo } from '../../contract/memo.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { isBlind, type Reader } from '../excerpt/excerpt.door.ts';
import { noteAsSeen } from '../redaction/redaction.door.ts';
import { selectMemos } from './memo.queries.ts';

/**
 * The memos that the reader may see: while coding blind not what others thought of the same interview. For who may not see the
 * raw layer the words of others are masked; one's own stay as one wrote them, because they are changed from here.
 */
export async function listVisibleMemos(db: StudioDb, study: StudyId, reader: Reader): Promise<Memo[]> {
  const memos = await selectMemos(db, study, { blindFor: isBlind(reader) ? reader.id : undefined });
  const mask = await noteAsSeen(db, study, reader.role);
  return memos.map((memo) => (memo.author.id === reader.id ? memo : { ...memo, text: mask(memo.text) }));
}
