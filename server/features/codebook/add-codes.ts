import type { NewCode } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { frameOf } from '../frame/frame.door.ts';
import type { Authorship } from './authorship.ts';
import { insertCodes, recordVersion, selectCodes, selectVersion } from './codebook.queries.ts';
import { completeCode } from './complete-code.ts';

/** Adds many codes at once, as one version; a code that the study has already stays as it is. Returns the version. */
export async function addCodes(
  db: StudioDb,
  study: StudyId,
  given: readonly NewCode[],
  authorship: Authorship,
): Promise<number> {
  const before = await selectVersion(db, study);
  const known = await selectCodes(db, study);
  const frame = await frameOf(db, study);
  const codes = given
    .map((each) => completeCode(frame, known, each))
    .filter(({ code }) => !known.some((each) => each.code === code));
  if (codes.length === 0) return before;
  await insertCodes(db, study, codes, before + 1);
  await recordVersion(
    db,
    study,
    before + 1,
    authorship,
    codes.map(({ code }) => code),
  );
  return before + 1;
}
