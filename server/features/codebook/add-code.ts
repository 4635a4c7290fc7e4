import type { Code, NewCode } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { frameOf } from '../frame/frame.door.ts';
import { checkParent } from './check-parent.ts';
import { completeCode } from './complete-code.ts';
import type { Authorship } from './authorship.ts';
import { insertCodes, recordVersion, selectCodes, selectVersion } from './codebook.queries.ts';
import { readCode } from './read-code.ts';

/** Adds a code of the researchers' own; it is the next version of the codebook. */
export async function addCode(
  db: StudioDb,
  study: StudyId,
  given: NewCode,
  authorship: Authorship,
): Promise<Code> {
  const codes = await selectCodes(db, study);
  const code = completeCode(await frameOf(db, study), codes, given);
  checkParent(codes, code.code, code.parent);
  const version = (await selectVersion(db, study)) + 1;
  if ((await insertCodes(db, study, [code], version)) === 0)
    throw new Problem('code-taken', { code: code.code });
  await recordVersion(db, study, version, authorship, [code.code]);
  return readCode(db, study, code.code);
}
