import type { NewCode } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Authorship } from './authorship.ts';
import { insertCodes, recordVersion, selectVersion } from './codebook.queries.ts';

/** Adds many codes at once, as one version; a code that the study has already stays as it is. Returns the version. */
export async function addCodes(
  db: StudioDb,
  study: StudyId,
  codes: readonly NewCode[],
  authorship: Authorship,
): Promise<number> {
  const before = await selectVersion(db, study);
  if (codes.length === 0) return before;
  await insertCodes(db, study, codes, before + 1);
  await recordVersion(db, study, before + 1, authorship);
  return before + 1;
}
