import type { ManyCodes } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { countCarriers } from '../excerpt/recode.door.ts';
import type { Authorship } from './authorship.ts';
import { deleteCodes as deleteRows, selectCodes } from './codebook.queries.ts';
import { retireCodes } from './retire-codes.ts';

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
  const orphan = (await selectCodes(db, study)).find(
    ({ code, parent }) => parent !== null && names.includes(parent) && !names.includes(code),
  );
  if (orphan) throw new Problem('code-has-below', { code: orphan.parent!, below: orphan.code });
  await retireCodes(db, study, many, true, authorship);
  await deleteRows(db, study, names);
}
