import { setImmediate } from 'node:timers/promises';
import { generateSecret, generateURI, verifySync } from 'otplib';
import type { TotpSecret } from '../../contract/account.ts';
import type { Researcher } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { Problem } from '../../platform/problem.ts';
import { advanceStep, replaceTotp, selectTotp } from './factor.queries.ts';

/** Seconds by which a phone may be early or late: one step. */
const tolerance = 30;
/** How far back a code is searched for, and how much of that at a time: as much as the library allows in one call. */
const searchHours = 25;
const searchStep = 2940;

/** A new secret for an authenticator app. It counts once a code was right. */
export async function makeTotp(db: StudioDb, keyring: Keyring, researcher: Researcher): Promise<TotpSecret> {
  const secret = generateSecret();
  await replaceTotp(db, {
    researcher_id: researcher.id,
    confirmed: 0,
    secret: keyring.wrap(Buffer.from(secret)),
    last_step: 0,
  });
  return { secret, uri: generateURI({ issuer: 'Fourlinks', label: researcher.email, secret }) };
}

/** Sets up the app whose secret was made last, by its first code. */
export async function confirmTotp(
  db: StudioDb,
  keyring: Keyring,
  { id }: Pick<Researcher, 'id'>,
  code: string,
  now: Date,
): Promise<void> {
  const waiting = await selectTotp(db, id, 0);
  if (!waiting) throw new Problem('totp-not-begun');
  const secret = Buffer.from(keyring.unwrap(waiting.secret)).toString();
  const last_step = await stepOf(secret, code, now);
  await replaceTotp(db, { researcher_id: id, confirmed: 1, secret: waiting.secret, last_step });
}

/** Takes a code for the second step. Each counts once, also within the half minute in which it is shown. */
export async function useTotp(
  db: StudioDb,
  keyring: Keyring,
  { id }: Pick<Researcher, 'id'>,
  code: string,
  now: Date,
): Promise<void> {
  const found = await selectTotp(db, id, 1);
  if (!found) throw new Problem('factor-code-wrong');
  const step = await stepOf(Buffer.from(keyring.unwrap(found.secret)).toString(), code, now);
  if (!(await advanceStep(db, id, step))) throw new Problem('factor-code-used');
}

/** The step of a right code; where it was right before, the problem says by how much the clocks differ. */
async function stepOf(secret: string, code: string, now: Date): Promise<number> {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) throw new Problem('factor-code-wrong');
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token, epoch, epochTolerance: tolerance });
  if (found.valid && 'timeStep' in found) return found.timeStep;
  const minutes = await minutesLate(secret, token, epoch);
  if (minutes === null) throw new Problem('factor-code-wrong');
  throw new Problem('clocks-differ', { minutes });
}

/**
 * By how many minutes the clock of the app is late, the least first; null where no time fits. Whether a code will be right one day is
 * never told: whoever guesses would only have to wait.
 */
async function minutesLate(secret: string, token: string, epoch: number): Promise<number | null> {
  const half = searchStep / 2;
  for (let back = tolerance + half; back < searchHours * 3600; back += searchStep) {
    // Others are let through between two parts of the search.
    await setImmediate();
    const found = verifySync({ secret, token, epoch: epoch - back, epochTolerance: half });
    if (found.valid && 'epoch' in found && found.epoch < epoch) return Math.round((epoch - found.epoch) / 60);
  }
  return null;
}
