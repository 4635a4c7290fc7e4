import type { Updateable } from 'kysely';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

export async function setState(db: StudioDb, study: StudyId, state: 'collecting' | 'closed'): Promise<void> {
  await db.updateTable('study').set({ state }).where('id', '=', study).execute();
}

/** Stores the sealing key of a study unless it has one, and returns the public half that is stored. */
export async function keepSealingKey(
  db: StudioDb,
  study: StudyId,
  key: { publicKey: Uint8Array; wrappedKey: Uint8Array },
): Promise<Uint8Array> {
  await db
    .updateTable('study')
    .set({ public_key: key.publicKey, wrapped_key: key.wrappedKey })
    .where('id', '=', study)
    .where('wrapped_key', 'is', null)
    .execute();
  const { public_key } = await db
    .selectFrom('study')
    .select('public_key')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return public_key!;
}

/** Changes who can open the boxes of a study that was never open; false once it was. */
export async function replaceSealing(
  db: StudioDb,
  study: StudyId,
  change: Pick<Updateable<StudioTables['study']>, 'sealing' | 'public_key' | 'wrapped_key' | 'recovery_key'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('study')
    .set({ state: 'draft', ...change })
    .where('id', '=', study)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What a study promises and has promised; read within the transaction that changed its state. */
export async function selectPromises(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('study')
    .select(['floor', 'promises'])
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
}

export async function storePromises(db: StudioDb, study: StudyId, promises: string): Promise<void> {
  await db.updateTable('study').set({ promises }).where('id', '=', study).execute();
}

/** Remembers in the studio that the boxes of a study are in a release and must go; or that they are gone. */
export async function markInbox(db: StudioDb, study: StudyId, toEmpty: boolean): Promise<void> {
  await db
    .updateTable('study')
    .set({ inbox_to_empty: toEmpty ? 1 : 0 })
    .where('id', '=', study)
    .execute();
}
