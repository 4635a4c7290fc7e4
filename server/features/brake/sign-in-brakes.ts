import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { randomToken, sha256 } from '../../platform/random.ts';
import type { Brake } from './brake.ts';
import { forgetOldDevices, isDevice, isKnownDevice, saveDevice, secretOf } from './brake.queries.ts';

const dayMs = 24 * 60 * 60 * 1000;
const deviceDays = 180;

/** From where someone tries to sign in. */
export interface Origin {
  readonly address: string;
  /** The token of the device cookie, if there is one. */
  readonly device: string | undefined;
}

/**
 * The brakes on a password for an e-mail. A device on which its holder signed in before has one of its own, so that nobody else's tries
 * lock it out (OWASP's device cookies); all others share those of the account, the network address and the installation.
 */
export async function signInBrakes(
  db: StudioDb,
  email: string,
  { address, device }: Origin,
  now: Date,
): Promise<Brake[]> {
  const since = dayOf(new Date(now.getTime() - deviceDays * dayMs));
  if (device && (await isKnownDevice(db, sha256(device), email, since)))
    return [{ rule: 'device', key: sha256(`device ${email} ${device}`) }];
  const secret = await secretOf(db, dayOf(now), randomBytes(32));
  return [
    { rule: 'account', key: sha256(`account ${email}`) },
    { rule: 'address', key: createHmac('sha256', secret).update(network(address)).digest('hex') },
    { rule: 'instance', key: 'instance' },
  ];
}

/** The brake on codes, and on passwords of whoever is signed in already. */
export function codeBrake(researcher: ResearcherId): Brake[] {
  return [{ rule: 'code', key: sha256(`code ${researcher}`) }];
}

/** The brake on e-mails that one asks for: whether another account has one is guessed as slowly as a code. */
export function emailBrake(researcher: ResearcherId): Brake[] {
  return [{ rule: 'code', key: sha256(`email ${researcher}`) }];
}

/** The brake on the use of one token. */
export function tokenBrake(token: string): Brake[] {
  return [{ rule: 'code', key: sha256(`token ${token}`) }];
}

/** Remembers that someone signed in on a device, and returns its token: a new one where it had none. */
export async function rememberDevice(
  db: StudioDb,
  researcher: ResearcherId,
  device: string | undefined,
  now: Date,
): Promise<string> {
  const token = device && (await isDevice(db, sha256(device))) ? device : randomToken();
  await forgetOldDevices(db, dayOf(new Date(now.getTime() - deviceDays * dayMs)));
  await saveDevice(db, { token_hash: sha256(token), researcher_id: researcher, used_on: dayOf(now) });
  return token;
}

/** An IPv6 network is as much as one person is given: the first 64 bits. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = address.includes('::') ? 8 - before!.length - after!.length : 0;
  return [...before!, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after!].slice(0, 4).join(':');
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
