import { randomBytes } from 'node:crypto';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { insertSecret, selectSecret } from './export.queries.ts';

const SECRET_BYTES = 32;

/** What the chance of a study's protected files is made from; drawn when it is first needed, the same ever after. */
export async function studySecret(db: StudioDb, study: StudyId): Promise<Uint8Array> {
  const known = await selectSecret(db, study);
  if (known) return known;
  await insertSecret(db, study, randomBytes(SECRET_BYTES));
  return (await selectSecret(db, study))!;
}
