import { isIP } from 'node:net';
import type { NewPasskey } from '../../contract/account.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import type { PasskeyAnswer, PasskeyCreation, PasskeyRequest } from '../../contract/passkey.ts';
import type { Researcher } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId, sha256 } from '../../platform/random.ts';
import {
  advanceCounter,
  findPasskey,
  insertChallenge,
  insertPasskey,
  selectPasskeys,
  takeChallenge,
} from './factor.queries.ts';

const timeout = 5 * 60 * 1000;

/** Large, and needed only where a passkey is. */
const webauthn = () => import('@simplewebauthn/server');

/** The site that passkeys belong to, as the browser names it. */
export interface Site {
  readonly origin: string;
  readonly host: string;
}

/** Passkeys belong to a name; a browser makes none for a bare network address. */
export function siteOf(origin: string): Site {
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  if (host === '' || isIP(host.replaceAll(/[[\]]/g, '')) !== 0) throw new Problem('passkey-needs-name');
  return { origin, host };
}

/** What a passkey must sign; one of a known researcher, or any that the browser has for this site. */
export async function askPasskey(
  db: StudioDb,
  { host }: Site,
  researcher: ResearcherId | null,
  now: Date,
): Promise<PasskeyRequest> {
  const known = researcher === null ? [] : await selectPasskeys(db, researcher);
  const { generateAuthenticationOptions } = await webauthn();
  const { challenge } = await generateAuthenticationOptions({ rpID: host });
  await keepChallenge(db, challenge, null, now);
  return {
    challenge,
    rpId: host,
    timeout,
    userVerification: 'required',
    allowCredentials: known.map(({ credential }) => ({ id: credential, type: 'public-key' })),
  };
}

/** Whose passkey signed. A challenge counts once, and a counter that does not rise is that of a copy. */
export async function usePasskey(
  db: StudioDb,
  { origin, host }: Site,
  answer: PasskeyAnswer,
  now: Date,
): Promise<ResearcherId> {
  const passkey = await findPasskey(db, answer.id);
  if (!passkey) throw new Problem('passkey-refused');
  const { verifyAuthenticationResponse } = await webauthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => takeChallenge(db, sha256(challenge), null, now),
    expectedOrigin: origin,
    expectedRPID: host,
    credential: {
      id: passkey.credential,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
    requireUserVerification: true,
  }).catch(refuse);
  const next = { counter: authenticationInfo.newCounter, used_on: dayOf(now) };
  if (!verified || !(await advanceCounter(db, passkey, next))) throw new Problem('passkey-refused');
  return passkey.researcher_id;
}

/** From what a browser makes a passkey that signs in by itself. */
export async function askNewPasskey(
  db: StudioDb,
  { host }: Site,
  { id, email, name }: Researcher,
  now: Date,
): Promise<PasskeyCreation> {
  const known = await selectPasskeys(db, id);
  const { generateRegistrationOptions } = await webauthn();
  const { challenge, user, pubKeyCredParams } = await generateRegistrationOptions({
    rpID: host,
    rpName: 'Fourlinks',
    userID: new Uint8Array(Buffer.from(id, 'base64url')),
    userName: email,
    userDisplayName: name,
  });
  await keepChallenge(db, challenge, id, now);
  return {
    challenge,
    rp: { name: 'Fourlinks 四环', id: host },
    user,
    pubKeyCredParams: pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' })),
    timeout,
    attestation: 'none',
    excludeCredentials: known.map(({ credential }) => ({ id: credential, type: 'public-key' })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  };
}

export async function addPasskey(
  db: StudioDb,
  { origin, host }: Site,
  researcher: ResearcherId,
  { name, made }: NewPasskey,
  now: Date,
): Promise<void> {
  const { verifyRegistrationResponse } = await webauthn();
  const { registrationInfo } = await verifyRegistrationResponse({
    response: made,
    expectedChallenge: (challenge) => takeChallenge(db, sha256(challenge), researcher, now),
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
  }).catch(refuse);
  if (!registrationInfo) throw new Problem('passkey-refused');
  const { id, publicKey, counter } = registrationInfo.credential;
  const added = await insertPasskey(db, {
    id: randomId(),
    credential: id,
    researcher_id: researcher,
    name: name.trim(),
    public_key: publicKey,
    counter,
    added_on: dayOf(now),
    used_on: null,
  });
  if (!added) throw new Problem('passkey-refused');
}

async function keepChallenge(
  db: StudioDb,
  challenge: string,
  researcher: ResearcherId | null,
  now: Date,
): Promise<void> {
  const expires_at = new Date(now.getTime() + timeout).toISOString();
  await insertChallenge(db, { hash: sha256(challenge), researcher_id: researcher, expires_at }, now);
}

/** The library throws at whatever does not fit. */
function refuse(): never {
  throw new Problem('passkey-refused');
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
