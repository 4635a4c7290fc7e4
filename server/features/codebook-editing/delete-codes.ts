import type { ManyCodes } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Authorship, dropCodes } from '../codebook/codebook.door.ts';
import { countCarriers } from '../excerpt/recode.door.ts';

/** Deletes codes that nothing rests on, neither excerpts nor other codes: all of them or none. */
export async function deleteCodes(
  db: StudioDb,
  study: StudyId,
  many: ManyCodes,
  authorship: Authorship,
): Promise<void> {
  const names = many.codes.map(({ code }) => code);
  const carriers = await countCarriers(db, study);
  const used = names.find((code) => carriers.has(code));
  if (used !== undefined) throw new Problem('code-in-use', { code: used, count: carriers.get(used)! });
  await dropCodes(db, study, many, authorship);
}
