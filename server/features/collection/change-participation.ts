import type { StudyId } from '../../contract/ids.ts';
import type { ParticipationChange } from '../../contract/participation.ts';
import type { RosterDb, StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { setMode } from '../participation/participation.door.ts';
import { replaceSealing } from '../study/study.door.ts';
import { makeRecoveryCode, wrapWith } from './passphrase.ts';
import { makeSealingKey } from './sealing-key.ts';

/**
 * Chooses how a study lets people in and who can open its boxes, before it first opens. Returns the recovery code when a
 * passphrase was set: it is not kept, so it is shown this once.
 */
export async function changeParticipation(
  db: StudioDb,
  roster: RosterDb,
  study: StudyId,
  { mode, passphrase }: ParticipationChange,
): Promise<string | null> {
  const { recovery, ...sealing } = await sealingFor(passphrase);
  if (!(await replaceSealing(db, study, sealing))) throw new Problem('participation-fixed');
  await setMode(roster, study, mode);
  return recovery;
}

/** Without a passphrase the way of sealing stays as it is; with null the key ring keeps the key again, made at the opening. */
async function sealingFor(passphrase: string | null | undefined) {
  if (passphrase === undefined) return { recovery: null };
  if (passphrase === null) {
    const none = { public_key: null, wrapped_key: null, recovery_key: null };
    return { sealing: 'keyring', ...none, recovery: null } as const;
  }
  const { publicKey, privateKey } = await makeSealingKey();
  const recovery = makeRecoveryCode();
  return {
    sealing: 'passphrase',
    public_key: publicKey,
    wrapped_key: await wrapWith(passphrase, privateKey),
    recovery_key: await wrapWith(recovery, privateKey),
    recovery,
  } as const;
}
