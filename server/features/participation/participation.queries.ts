import { PostgresAdapter, sql } from 'kysely';
import type { StudyId } from '../../contract/ids.ts';
import type { Mode } from '../../contract/participation.ts';
import type { RosterDb, RosterTables } from '../../platform/database/tables.ts';

export type Ticketing = Omit<RosterTables['ticketing'], 'drawn' | 'issued'>;
const unmarked = Buffer.alloc(32);

export async function findTicketing(db: RosterDb, study: StudyId) {
  return db.selectFrom('ticketing').selectAll().where('study_id', '=', study).executeTakeFirst();
}

/** How some studies let people in, which cannot change before this transaction ends. */
export async function lockTicketings(
  db: RosterDb,
  studies: readonly StudyId[],
): Promise<Map<StudyId, Ticketing>> {
  // SQLite has one writer at a time and no row locks.
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  const rows = await db
    .selectFrom('ticketing')
    .select(['study_id', 'mode', 'state', 'modulus', 'wrapped_key'])
    .where('study_id', 'in', studies)
    .$if(locking, (query) => query.forShare())
    .execute();
  return new Map(rows.map((row) => [row.study_id, row]));
}

export async function storeMode(db: RosterDb, study: StudyId, mode: Mode): Promise<void> {
  await db
    .insertInto('ticketing')
    .values({ study_id: study, mode, state: 'closed' })
    .onConflict((conflict) => conflict.column('study_id').doUpdateSet({ mode }))
    .execute();
}

/** Stores the signing key of a study unless it has one. */
export async function keepSigningKey(
  db: RosterDb,
  study: StudyId,
  { modulus, wrappedKey }: { modulus: Uint8Array; wrappedKey: Uint8Array },
): Promise<void> {
  await db
    .updateTable('ticketing')
    .set({ modulus, wrapped_key: wrappedKey, drawn: 0, issued: 0 })
    .where('study_id', '=', study)
    .where('wrapped_key', 'is', null)
    .execute();
}

/** Changes the state as long as the key is still this one; false otherwise. */
export async function changeState(
  db: RosterDb,
  study: StudyId,
  modulus: Uint8Array,
  state: Ticketing['state'],
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ticketing')
    .set({ state })
    .where('study_id', '=', study)
    .where('modulus', '=', modulus)
    .where('wrapped_key', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function closeState(db: RosterDb, study: StudyId): Promise<void> {
  await db.updateTable('ticketing').set({ state: 'closed' }).where('study_id', '=', study).execute();
}

/** Destroys a signing key and keeps the counts of its tickets; false when this key is gone already. */
export async function dropSigningKey(
  db: RosterDb,
  study: StudyId,
  modulus: Uint8Array,
  counts: { drawn: number; issued: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ticketing')
    .set({ state: 'closed', wrapped_key: null, ...counts })
    .where('study_id', '=', study)
    .where('modulus', '=', modulus)
    .where('wrapped_key', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertTickets(
  db: RosterDb,
  study: StudyId,
  site: string,
  hashes: readonly Uint8Array[],
): Promise<void> {
  const rows = hashes.map((code_hash) => ({ study_id: study, code_hash, blinded_hash: unmarked, site }));
  await db.insertInto('ticket').values(rows).execute();
}

/** Marks a ticket with what is signed for it; false when there is no such ticket or it is marked with something else. */
export async function markTicket(
  db: RosterDb,
  study: StudyId,
  code: Uint8Array,
  blinded: Uint8Array,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ticket')
    .set({ blinded_hash: blinded })
    .where('study_id', '=', study)
    .where('code_hash', '=', code)
    .where('blinded_hash', 'in', [unmarked, blinded])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function isDrawn(db: RosterDb, study: StudyId, code: Uint8Array): Promise<boolean> {
  const found = await db
    .selectFrom('ticket')
    .select('site')
    .where('study_id', '=', study)
    .where('code_hash', '=', code)
    .executeTakeFirst();
  return found !== undefined;
}

/** Tickets drawn and issued, by site; '' stands for no site of its own. */
export async function countTickets(db: RosterDb, study: StudyId) {
  const issued = sql<number>`case when blinded_hash = ${unmarked} then 0 else 1 end`;
  return db
    .selectFrom('ticket')
    .select((eb) => ['site', eb.fn.countAll<number>().as('drawn'), eb.fn.sum<number>(issued).as('issued')])
    .where('study_id', '=', study)
    .groupBy('site')
    .execute();
}

export async function deleteTickets(db: RosterDb, study: StudyId): Promise<void> {
  await db.deleteFrom('ticket').where('study_id', '=', study).execute();
}

export async function findSite(db: RosterDb, study: StudyId, code: string) {
  return db
    .selectFrom('site')
    .select('invited')
    .where('study_id', '=', study)
    .where('code', '=', code)
    .executeTakeFirst();
}

export async function deleteTicketing(db: RosterDb, study: StudyId): Promise<void> {
  await deleteTickets(db, study);
  await db.deleteFrom('ticketing').where('study_id', '=', study).execute();
}
