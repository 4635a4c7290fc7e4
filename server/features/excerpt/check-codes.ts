import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { codeKinds } from '../codebook/codebook.door.ts';

/** Every code is in the codebook and at least one of them is a mechanism. */
export async function checkCodes(db: StudioDb, study: StudyId, codes: readonly string[]): Promise<void> {
  const kinds = await codeKinds(db, study);
  const unknown = codes.find((code) => !kinds.has(code));
  if (unknown !== undefined) throw new Problem('code-unknown', { code: unknown });
  if (!codes.some((code) => kinds.get(code) === 'mechanism')) throw new Problem('mechanism-missing');
}
