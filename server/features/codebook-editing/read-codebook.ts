import type { Codebook } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listCodings, type Reader } from '../excerpt/excerpt.door.ts';
import { countUses } from './count-uses.ts';
import { codebookVersion, listCodes } from '../codebook/codebook.door.ts';

/** The codes with how often each is used, as far as the reader may see it. */
export async function readCodebook(db: StudioDb, study: StudyId, reader: Reader): Promise<Codebook> {
  const codes = await listCodes(db, study);
  const uses = countUses(codes, await listCodings(db, study, reader));
  return { version: await codebookVersion(db, study), codes, uses };
}
