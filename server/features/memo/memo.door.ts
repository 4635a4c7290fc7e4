import type { Locale } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Memo } from '../../contract/memo.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { selectMemos } from './memo.queries.ts';

export { insertMemos, rewriteMemos, updateMemoCode as moveCodeMemos } from './memo.queries.ts';

/** Everything that was written about interviews, codes and the study itself, redacted as it may leave. */
export async function listMemos(db: StudioDb, study: StudyId, locale: Locale = 'zh-CN'): Promise<Memo[]> {
  const asNote = await noteRedaction(db, study, locale);
  return (await selectMemos(db, study)).map((memo) => ({ ...memo, text: asNote(memo.text) }));
}
