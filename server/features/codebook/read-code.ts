import type { Code } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectCodes } from './codebook.queries.ts';

export async function readCode(db: StudioDb, study: StudyId, code: string): Promise<Code> {
  const found = (await selectCodes(db, study)).find((each) => each.code === code);
  if (!found) throw new Problem('code-missing', { code });
  return found;
}
