import type { Code } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectCodes, selectKinds } from './codebook.queries.ts';

/** The codes of a study with their definitions, in the order of the codebook. */
export function listCodes(db: StudioDb, study: StudyId): Promise<Code[]> {
  return selectCodes(db, study);
}

/** What kind each code of a study is, in the order of the codebook. */
export function codeKinds(db: StudioDb, study: StudyId): Promise<Map<string, string>> {
  return selectKinds(db, study);
}

export { addCodes } from './add-codes.ts';
