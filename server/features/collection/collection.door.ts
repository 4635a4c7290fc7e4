import type { StudyId } from '../../contract/ids.ts';
import type { Unlock } from '../../contract/release.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { Problem } from '../../platform/problem.ts';
import { findStudy } from './collection.queries.ts';
import { readRecoveryCode, unwrapWith } from './passphrase.ts';

/** The private key that opens the boxes of a study; null when collection never opened. */
export async function sealingKey(
  db: StudioDb,
  keyring: Keyring,
  study: StudyId,
  { passphrase, recovery }: Unlock = {},
): Promise<Uint8Array | null> {
  const found = await findStudy(db, study);
  if (!found?.wrapped_key) return null;
  if (found.sealing === 'keyring') return keyring.unwrap(found.wrapped_key);
  const key = recovery
    ? await unwrapWith(readRecoveryCode(recovery), found.recovery_key!)
    : passphrase && (await unwrapWith(passphrase, found.wrapped_key));
  if (key) return key;
  throw new Problem(recovery ? 'recovery-wrong' : passphrase ? 'passphrase-wrong' : 'passphrase-needed');
}

/** Whether only the owner's passphrase opens the boxes of a study. */
export async function isStrict(db: StudioDb, study: StudyId): Promise<boolean> {
  return (await findStudy(db, study))?.sealing === 'passphrase';
}
