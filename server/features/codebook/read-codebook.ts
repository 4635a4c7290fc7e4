import type { Code, Codebook } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectCodes, selectVersion } from './codebook.queries.ts';

export async function readCodebook(db: StudioDb, study: StudyId): Promise<Codebook> {
  return { version: await selectVersion(db, study), codes: await selectCodes(db, study) };
}

export async function readCode(db: StudioDb, study: StudyId, code: string): Promise<Code> {
  const found = (await selectCodes(db, study)).find((each) => each.code === code);
  if (!found) throw new Problem('code-missing', { code });
  return found;
}
