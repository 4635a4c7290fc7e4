import { createHash } from 'node:crypto';
import type { StudyId } from '../../contract/ids.ts';
import { ISSUED_FROM, type Mode, type Participation } from '../../contract/participation.ts';
import type { RosterDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { Problem } from '../../platform/problem.ts';
import { proveModulus } from './prove-modulus.ts';
import { makeSigningKey, signerOf } from './signing-key.ts';
import {
  changeState,
  closeState,
  countTickets,
  deleteTickets,
  dropSigningKey,
  findTicketing,
  keepSigningKey,
  storeMode,
} from './participation.queries.ts';

/** Slips unless the owner chose another way. */
const usual: Mode = 'slips';

export async function modeOf(db: RosterDb, study: StudyId): Promise<Mode> {
  return (await findTicketing(db, study))?.mode ?? usual;
}

export async function setMode(db: RosterDb, study: StudyId, mode: Mode): Promise<void> {
  await storeMode(db, study, mode);
}

/** The modulus of the key that signs the tickets of a study, which is made when it is first needed; null in open mode. */
export async function ensureSigningKey(
  db: RosterDb,
  keyring: Keyring,
  study: StudyId,
): Promise<Uint8Array | null> {
  const found = await findTicketing(db, study);
  if (found?.mode === 'open') return null;
  if (!found) await storeMode(db, study, usual);
  if (!found?.wrapped_key) await keepSigningKey(db, study, await makeSigningKey(keyring));
  return (await findTicketing(db, study))!.modulus;
}

/** That key as the answer page is shown it, with the proof that its modulus is sound; null in open mode. */
export async function publicKeyOf(
  db: RosterDb,
  keyring: Keyring,
  study: StudyId,
): Promise<{ modulus: Uint8Array; proof: Uint8Array } | null> {
  const modulus = await ensureSigningKey(db, keyring, study);
  if (!modulus) return null;
  const { wrapped_key } = (await findTicketing(db, study))!;
  // A freeze ended in between and took the key along.
  if (!wrapped_key) throw new Problem('changed-meanwhile');
  return { modulus, proof: await proveModulus(modulus, signerOf(keyring, wrapped_key)) };
}

/** From here on tickets of this key are issued; false when a freeze destroyed the key meanwhile. */
export async function startIssuing(db: RosterDb, study: StudyId, modulus: Uint8Array): Promise<boolean> {
  return changeState(db, study, modulus, 'open');
}

export async function stopIssuing(db: RosterDb, study: StudyId): Promise<void> {
  await closeState(db, study);
}

/** Destroys a signing key with its tickets and returns how many there were; the same again when it was done before. */
export async function destroyTickets(
  roster: RosterDb,
  study: StudyId,
  modulus: Uint8Array,
): Promise<{ drawn: number; issued: number }> {
  return roster.transaction().execute(async (db) => {
    if (await dropSigningKey(db, study, modulus, await countAll(db, study))) await deleteTickets(db, study);
    return (await findTicketing(db, study))!;
  });
}

/** What the team may see of the tickets: issued ones only in numbers that point at nobody. */
export async function describeTickets(
  db: RosterDb,
  study: StudyId,
): Promise<
  Pick<Participation, 'mode' | 'key' | 'tickets'> & { bySite: Map<string, Participation['tickets']> }
> {
  const ticketing = await findTicketing(db, study);
  const mode = ticketing?.mode ?? usual;
  const counts = await countTickets(db, study);
  return {
    mode,
    key:
      mode !== 'open' && ticketing?.wrapped_key ? { fingerprint: fingerprintOf(ticketing.modulus!) } : null,
    tickets: shown(await countAll(db, study)),
    bySite: new Map(counts.map(({ site, ...count }) => [site, shown(count)])),
  };
}

/** SHA-256 of the modulus, in base64url: what slips and the board name a key by. */
export function fingerprintOf(modulus: Uint8Array): string {
  return createHash('sha256').update(modulus).digest('base64url');
}

async function countAll(db: RosterDb, study: StudyId): Promise<{ drawn: number; issued: number }> {
  const counts = await countTickets(db, study);
  const sum = (field: 'drawn' | 'issued') => counts.reduce((total, count) => total + count[field], 0);
  return { drawn: sum('drawn'), issued: sum('issued') };
}

function shown({ drawn, issued }: { drawn: number; issued: number }): Participation['tickets'] {
  return { drawn, issued: issued < ISSUED_FROM ? null : Math.round(issued / 5) * 5 };
}

export { deleteTicketing as removeTicketing } from './participation.queries.ts';
