import type { CodeVersion } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectVersions } from './codebook.queries.ts';

/** What a code was, newest first. */
export async function listVersions(db: StudioDb, study: StudyId, code: string): Promise<CodeVersion[]> {
  const versions = await selectVersions(db, study, code);
  if (versions.length === 0) throw new Problem('code-missing', { code });
  return versions;
}
