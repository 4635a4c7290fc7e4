import type { Code, Codebook } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { listCodings, type Reader } from '../excerpt/excerpt.door.ts';
import { countUses } from './count-uses.ts';
import { selectCodes, selectVersion } from './codebook.queries.ts';

/** The codes with how often each is used, as far as the reader may see it. */
export async function readCodebook(db: StudioDb, study: StudyId, reader: Reader): Promise<Codebook> {
  const codes = await selectCodes(db, study);
  const uses = countUses(codes, await listCodings(db, study, reader));
  return { version: await selectVersion(db, study), codes, uses };
}

export async function readCode(db: StudioDb, study: StudyId, code: string): Promise<Code> {
  const found = (await selectCodes(db, study)).find((each) => each.code === code);
  if (!found) throw new Problem('code-missing', { code });
  return found;
}
