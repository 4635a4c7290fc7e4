import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { findStudy } from './collection.queries.ts';

/** The private key that opens the boxes of a study; null when collection never opened. */
export async function sealingKey(db: StudioDb, keyring: Keyring, study: StudyId): Promise<Uint8Array | null> {
  const wrapped = (await findStudy(db, study))?.wrapped_key;
  return wrapped ? keyring.unwrap(wrapped) : null;
}
