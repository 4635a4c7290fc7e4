import { readTicketCode } from '../../../analysis/protocol/ticket-code.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Ticket, TicketRequest } from '../../contract/participation.ts';
import type { RosterDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { Problem } from '../../platform/problem.ts';
import { hashCode, hashBlinded } from './hashes.ts';
import { isBlinded, signerOf } from './signing-key.ts';
import { isDrawn, lockTicketings, markTicket, type Ticketing } from './participation.queries.ts';

/** A code by its hash, and the message to sign blindly. */
export interface Asked {
  readonly study: StudyId;
  readonly code: Buffer;
  readonly blinded: Buffer;
}

export function readRequest(study: StudyId, { code, blinded }: TicketRequest): Asked {
  const bytes = readTicketCode(code);
  if (!bytes) throw new Problem('ticket-unknown');
  return { study, code: hashCode(study, bytes), blinded: Buffer.from(blinded, 'base64url') };
}

/**
 * Marks the tickets of a group and signs for them. A ticket is marked with the one message that was signed for it, so a reply
 * that was lost can be asked for again, and a second message never gets a signature. Neither time nor order is stored.
 */
export async function issueTickets(
  db: RosterDb,
  keyring: Keyring,
  group: readonly Asked[],
): Promise<(Ticket | Problem)[]> {
  const ticketings = await lockTicketings(db, [...new Set(group.map(({ study }) => study))]);
  const signers = new Map<StudyId, ReturnType<typeof signerOf>>();
  const outcomes = new Map<Asked, Ticket | Problem>();
  // In the random order of the hashes: rows are never written in the order of arrival, and two groups cannot wait for each other.
  for (const asked of [...group].sort((left, right) => Buffer.compare(left.code, right.code))) {
    const { study, code, blinded } = asked;
    const ticketing = ticketings.get(study);
    const refused = refusal(ticketing, blinded) ?? (await mark(db, study, code, blinded));
    if (!signers.has(study) && !refused) signers.set(study, signerOf(keyring, ticketing!.wrapped_key!));
    outcomes.set(asked, refused ?? { signature: signers.get(study)!(blinded).toString('base64url') });
  }
  return group.map((asked) => outcomes.get(asked)!);
}

function refusal(ticketing: Ticketing | undefined, blinded: Buffer): Problem | undefined {
  if (!ticketing) return new Problem('questionnaire-unknown');
  const { mode, state, modulus, wrapped_key } = ticketing;
  if (mode === 'open') return new Problem('tickets-unused');
  if (state === 'closed' || !modulus || !wrapped_key) return new Problem('issuing-closed');
  return isBlinded(blinded, modulus) ? undefined : new Problem('blinded-refused');
}

async function mark(
  db: RosterDb,
  study: StudyId,
  code: Buffer,
  blinded: Buffer,
): Promise<Problem | undefined> {
  if (await markTicket(db, study, code, hashBlinded(blinded))) return undefined;
  return new Problem((await isDrawn(db, study, code)) ? 'ticket-used' : 'ticket-unknown');
}
