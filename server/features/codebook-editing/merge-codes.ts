import type { Code, CodeMerge } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { keepSettlements, relabelSettled } from '../adjudication/settled.door.ts';
import { type Authorship, foldCode } from '../codebook/codebook.door.ts';
import { replaceCode } from '../excerpt/recode.door.ts';
import { moveCodeMemos } from '../memo/memo.door.ts';

/** Merges a code into another one: excerpts and memos go over with it. Coders look at their excerpts again. */
export async function mergeCodes(
  db: StudioDb,
  study: StudyId,
  code: string,
  merge: CodeMerge,
  authorship: Authorship,
): Promise<Code> {
  const { into } = merge;
  const merged = await foldCode(db, study, code, merge, authorship);
  await keepSettlements(db, study, async () => {
    await replaceCode(db, study, code, into);
    await relabelSettled(db, study, (labels) => ({ ...labels, codes: exchanged(labels.codes, code, into) }));
  });
  await moveCodeMemos(db, study, code, into);
  return merged;
}

function exchanged(codes: readonly string[], from: string, to: string): string[] {
  return [...new Set(codes.map((code) => (code === from ? to : code)))];
}
