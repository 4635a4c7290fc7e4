import type { Code } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Authorship } from './authorship.ts';
import { recordVersion, selectVersion, updateCode } from './codebook.queries.ts';
import { readCode } from './read-codebook.ts';

/** Takes a code out of use, or back into it. Excerpts that have it keep it. */
export async function retireCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  revision: number,
  retired: boolean,
  authorship: Authorship,
): Promise<Code> {
  await readCode(db, study, code);
  const version = (await selectVersion(db, study)) + 1;
  const changed = await updateCode(db, study, code, revision, { retired: retired ? 1 : 0 });
  if (!changed) throw new Problem('changed-meanwhile');
  await recordVersion(db, study, version, authorship, [code]);
  return readCode(db, study, code);
}
