import type { ManyCodes } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Authorship } from './authorship.ts';
import { recordVersion, selectVersion, updateCode } from './codebook.queries.ts';
import { readCode } from './read-code.ts';

/** Takes codes out of use, or back into it, as one version: all of them or none. Excerpts that have them keep them. */
export async function retireCodes(
  db: StudioDb,
  study: StudyId,
  { codes }: ManyCodes,
  retired: boolean,
  authorship: Authorship,
): Promise<void> {
  const version = (await selectVersion(db, study)) + 1;
  for (const { code, revision } of codes) {
    await readCode(db, study, code);
    const changed = await updateCode(db, study, code, revision, { retired: retired ? 1 : 0 });
    if (!changed) throw new Problem('changed-meanwhile');
  }
  const names = codes.map(({ code }) => code);
  await recordVersion(db, study, version, authorship, names);
}
