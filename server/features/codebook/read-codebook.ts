import type { Codebook } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectCodes } from './codebook.queries.ts';

/** The codebook of a study; its version is that of its newest code, 0 while it is empty. */
export async function readCodebook(db: StudioDb, study: StudyId): Promise<Codebook> {
  const codes = await selectCodes(db, study);
  return { version: Math.max(0, ...codes.map((code) => code.sinceVersion)), codes };
}
