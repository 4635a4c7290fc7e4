import { randomBytes } from 'node:crypto';
import { formatTicketCode, TICKET_CODE_BYTES } from '../../../analysis/protocol/ticket-code.ts';
import type { StudyId } from '../../contract/ids.ts';
import { type DrawnTickets, SITE_TICKETS_FROM, type TicketDraw } from '../../contract/participation.ts';
import type { RosterDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { Problem } from '../../platform/problem.ts';
import { hashCode } from './hashes.ts';
import { findSite, findTicketing, insertTickets } from './participation.queries.ts';
import { ensureSigningKey } from './participation.door.ts';

/** Rows of one statement: SQLite binds at most 32,766 values. */
const BATCH = 1000;

/**
 * Draws tickets and returns their codes, this once. They belong to nobody: no list says who has which. Of a site too small to
 * hide in there are none.
 */
export async function drawTickets(
  db: RosterDb,
  keyring: Keyring,
  study: StudyId,
  { count, site }: TicketDraw,
): Promise<DrawnTickets> {
  if ((await findTicketing(db, study))?.mode === 'open') throw new Problem('tickets-unused');
  if (site) {
    const found = await findSite(db, study, site);
    if (!found) throw new Problem('site-unknown', { code: site });
    if (found.invited < SITE_TICKETS_FROM) throw new Problem('site-too-small', { floor: SITE_TICKETS_FROM });
  }
  await ensureSigningKey(db, keyring, study);
  const codes = Array.from({ length: count }, () => randomBytes(TICKET_CODE_BYTES));
  const hashes = codes.map((code) => hashCode(study, code)).sort((left, right) => left.compare(right));
  for (let at = 0; at < count; at += BATCH)
    await insertTickets(db, study, site ?? '', hashes.slice(at, at + BATCH));
  return { codes: codes.map(formatTicketCode) };
}
