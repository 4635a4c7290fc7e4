import type { MemoId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Memo, MemoChange, NewMemo } from '../../contract/memo.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { hasSubject, insertMemo, selectAuthor, selectMemos, updateMemo } from './memo.queries.ts';

export async function writeMemo(
  db: StudioDb,
  study: StudyId,
  author: ResearcherId,
  { interview, code, text }: NewMemo,
  now: Date,
): Promise<Memo> {
  if (!(await hasSubject(db, study, interview, code))) throw new Problem('memo-about-nothing');
  const id = randomId<MemoId>();
  await insertMemo(db, {
    id,
    study_id: study,
    interview_id: interview,
    code,
    author_id: author,
    text,
    version: 1,
    written_at: now.toISOString(),
  });
  return readMemo(db, study, id);
}

/** Changes one's own memo. */
export async function changeMemo(
  db: StudioDb,
  study: StudyId,
  author: ResearcherId,
  memo: MemoId,
  { version, text }: MemoChange,
): Promise<Memo> {
  await requireOwn(db, study, author, memo);
  if (!(await updateMemo(db, memo, version, { text }))) throw new Problem('changed-meanwhile');
  return readMemo(db, study, memo);
}

/** Takes one's own memo away; it can be restored at the next version. */
export async function removeMemo(
  db: StudioDb,
  study: StudyId,
  author: ResearcherId,
  memo: MemoId,
  version: number,
): Promise<void> {
  await requireOwn(db, study, author, memo);
  if (!(await updateMemo(db, memo, version, { removed: 1 }))) throw new Problem('changed-meanwhile');
}

export async function restoreMemo(
  db: StudioDb,
  study: StudyId,
  author: ResearcherId,
  memo: MemoId,
  version: number,
): Promise<Memo> {
  await requireOwn(db, study, author, memo);
  if (!(await updateMemo(db, memo, version, { removed: 0 }))) throw new Problem('changed-meanwhile');
  return readMemo(db, study, memo);
}

async function requireOwn(db: StudioDb, study: StudyId, author: ResearcherId, memo: MemoId): Promise<void> {
  const wrote = await selectAuthor(db, study, memo);
  if (!wrote) throw new Problem('memo-unknown');
  if (wrote !== author) throw new Problem('memo-not-yours');
}

async function readMemo(db: StudioDb, study: StudyId, memo: MemoId): Promise<Memo> {
  const [found] = await selectMemos(db, study, { memo });
  if (!found) throw new Problem('memo-unknown');
  return found;
}
