import type { PasskeyId, ResearcherId } from '../../contract/ids.ts';
import type { Passkey, RecoveryCodes } from '../../contract/account.ts';
import type { SecondStep } from '../../contract/session.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { weakenSessions } from '../../platform/session.ts';
import {
  countRecoveryCodes,
  deletePasskey,
  deletePasskeys,
  deleteTotp,
  replaceRecoveryCodes,
  selectPasskeys,
  selectTotp,
} from './factor.queries.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

/** The second factors of an account. */
export interface Factors {
  readonly passkeys: Passkey[];
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
}

export async function readFactors(db: StudioDb, researcher: ResearcherId): Promise<Factors> {
  const passkeys = await selectPasskeys(db, researcher);
  return {
    passkeys: passkeys.map(({ id, name, added_on, used_on }) => ({
      id,
      name,
      addedOn: added_on,
      usedOn: used_on,
    })),
    totp: (await selectTotp(db, researcher, 1)) !== undefined,
    recoveryCodesLeft: await countRecoveryCodes(db, researcher),
  };
}

/** What is asked of an account after its password; null where nothing is. */
export async function secondStepOf(db: StudioDb, researcher: ResearcherId): Promise<SecondStep | null> {
  const { passkeys, totp, recoveryCodesLeft } = await readFactors(db, researcher);
  if (passkeys.length === 0 && !totp) return null;
  return { totp, passkey: passkeys.length > 0, recoveryCode: recoveryCodesLeft > 0 };
}

/** The codes that come with the first factor; null where there are codes. */
export async function ensureRecoveryCodes(
  db: StudioDb,
  researcher: ResearcherId,
): Promise<RecoveryCodes | null> {
  return (await countRecoveryCodes(db, researcher)) > 0 ? null : makeRecoveryCodes(db, researcher);
}

/** New codes in the place of the old ones, for who has a factor in whose place they stand. */
export async function renewRecoveryCodes(db: StudioDb, researcher: ResearcherId): Promise<RecoveryCodes> {
  if (!(await secondStepOf(db, researcher))) throw new Problem('second-factor-none');
  return makeRecoveryCodes(db, researcher);
}

export async function removePasskey(db: StudioDb, researcher: ResearcherId, id: PasskeyId): Promise<void> {
  await deletePasskey(db, researcher, id);
  await endWithout(db, researcher);
}

export async function removeTotp(db: StudioDb, researcher: ResearcherId): Promise<void> {
  await deleteTotp(db, researcher);
  await endWithout(db, researcher);
}

/** The way back for someone who lost them all. */
export async function dropFactors(db: StudioDb, researcher: ResearcherId): Promise<void> {
  await deletePasskeys(db, researcher);
  await removeTotp(db, researcher);
}

/** With the last factor the codes in its place end, and what it opened. */
async function endWithout(db: StudioDb, researcher: ResearcherId): Promise<void> {
  if (await secondStepOf(db, researcher)) return;
  await replaceRecoveryCodes(db, researcher, []);
  await weakenSessions(db, researcher);
}
