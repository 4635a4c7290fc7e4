import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Code } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { checkKind } from './check-kind.ts';
import { selectCodes, selectKinds } from './codebook.queries.ts';

/** The codes of a study with their definitions, in the order of the codebook. */
export function listCodes(db: StudioDb, study: StudyId): Promise<Code[]> {
  return selectCodes(db, study);
}

/** What kind each code of a study is, in the order of the codebook. */
export function codeKinds(db: StudioDb, study: StudyId): Promise<Map<string, string>> {
  return selectKinds(db, study);
}

/** Refuses a frame that does not know the kinds of the codes that are there. */
export async function checkKinds(db: StudioDb, study: StudyId, frame: Frame): Promise<void> {
  for (const kind of new Set((await selectKinds(db, study)).values())) checkKind(frame, kind);
}

export { addBeside } from './add-beside.ts';
export { addCode } from './add-code.ts';
export { addCodes } from './add-codes.ts';
export type { Authorship } from './authorship.ts';
export { changeCode } from './change-code.ts';
export { selectVersion as codebookVersion } from './codebook.queries.ts';
export { dropCodes } from './drop-codes.ts';
export { foldCode } from './fold-code.ts';
export { listVersions } from './list-versions.ts';
export { moveCode } from './move-code.ts';
export { readCode } from './read-code.ts';
export { retireCodes } from './retire-codes.ts';
