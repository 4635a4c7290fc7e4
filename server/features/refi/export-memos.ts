import type { Memo } from '../../contract/memo.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listMemos } from '../memo/memo.door.ts';
import type { GuidOf } from './study-guids.ts';
import type { Note, User } from '../../formats/refi/project.ts';

/** The memos of a study as notes, with what each is about; those about neither interview nor code are about the study. */
export interface ExportedMemos {
  readonly notes: readonly Note[];
  readonly authors: readonly User[];
  readonly ofInterview: (id: string) => string[];
  readonly ofCode: (code: string) => string[];
}

/** Memos beside the excerpts, redacted as they may leave. */
export async function exportMemos(db: StudioDb, study: StudyId, guids: GuidOf): Promise<ExportedMemos> {
  const memos = await listMemos(db, study, 'zh-CN');
  const guidsOf = (about: (memo: Memo) => boolean) =>
    memos
      .filter(about)
      .map(({ id }) => guids('memo', id))
      .sort();
  return {
    notes: memos.map(({ id, text, author }) => ({
      guid: guids('memo', id),
      name: '',
      text,
      user: guids('coder', author.id),
    })),
    authors: memos.map(({ author: { id, name } }) => ({ guid: guids('coder', id), name })),
    ofInterview: (id) => guidsOf(({ interview }) => interview === id),
    ofCode: (own) => guidsOf(({ code }) => code === own),
  };
}
