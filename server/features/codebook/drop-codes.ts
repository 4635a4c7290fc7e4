import type { ManyCodes } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Authorship } from './authorship.ts';
import { deleteCodes, selectCodes } from './codebook.queries.ts';
import { retireCodes } from './retire-codes.ts';

/** Deletes codes unless others stand below them: all of them or none. */
export async function dropCodes(
  db: StudioDb,
  study: StudyId,
  many: ManyCodes,
  authorship: Authorship,
): Promise<void> {
  const names = many.codes.map(({ code }) => code);
  const orphan = (await selectCodes(db, study)).find(
    ({ code, parent }) => parent !== null && names.includes(parent) && !names.includes(code),
  );
  if (orphan) throw new Problem('code-has-below', { code: orphan.parent!, below: orphan.code });
  await retireCodes(db, study, many, true, authorship);
  await deleteCodes(db, study, names);
}
