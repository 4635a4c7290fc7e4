import { PostgresAdapter } from 'kysely';
import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** Failed tries under a key, which cannot change before this transaction ends. */
export async function findTries(db: StudioDb, key: string) {
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  return db
    .selectFrom('brake')
    .select(['tries', 'last_at'])
    .where('key', '=', key)
    .$if(locking, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Counts a try, and takes back those that are forgotten by now. */
export async function countTry(db: StudioDb, key: string, forgotten: number, now: Date): Promise<void> {
  const last_at = now.toISOString();
  await db
    .insertInto('brake')
    .values({ key, tries: 1, last_at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({ tries: eb('brake.tries', '+', 1 - forgotten), last_at })),
    )
    .execute();
}

/** Takes one try back. */
export async function uncountTry(db: StudioDb, key: string): Promise<void> {
  await db
    .updateTable('brake')
    .set((eb) => ({ tries: eb('tries', '-', 1) }))
    .where('key', '=', key)
    .where('tries', '>', 0)
    .execute();
}

export async function setLast(db: StudioDb, key: string, now: Date): Promise<void> {
  await db.updateTable('brake').set({ last_at: now.toISOString() }).where('key', '=', key).execute();
}

export async function deleteTries(db: StudioDb, key: string): Promise<void> {
  await db.deleteFrom('brake').where('key', '=', key).execute();
}

export async function forgetTries(db: StudioDb, before: Date): Promise<void> {
  await db.deleteFrom('brake').where('last_at', '<', before.toISOString()).execute();
}

/** The secret of a day, made by whoever needs it first; those of other days are gone. */
export async function secretOf(db: StudioDb, day: string, fresh: Uint8Array): Promise<Uint8Array> {
  const today = db.selectFrom('brake_secret').select('secret').where('day', '=', day);
  const found = await today.executeTakeFirst();
  if (found) return found.secret;
  await db.deleteFrom('brake_secret').where('day', '!=', day).execute();
  await db
    .insertInto('brake_secret')
    .values({ day, secret: fresh })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  return (await today.executeTakeFirstOrThrow()).secret;
}

/** Whether someone signed in to the account of an e-mail on this device since a day. */
export async function isKnownDevice(
  db: StudioDb,
  token_hash: string,
  email: string,
  since: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('device')
    .innerJoin('researcher', 'researcher.id', 'device.researcher_id')
    .select('device.used_on')
    .where('token_hash', '=', token_hash)
    .where('email', '=', email)
    .where('used_on', '>=', since)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether anyone signed in on this device. */
export async function isDevice(db: StudioDb, token_hash: string): Promise<boolean> {
  const found = await db
    .selectFrom('device')
    .select('used_on')
    .where('token_hash', '=', token_hash)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function saveDevice(
  db: StudioDb,
  row: { token_hash: string; researcher_id: ResearcherId; used_on: string },
): Promise<void> {
  await db
    .insertInto('device')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['token_hash', 'researcher_id']).doUpdateSet({ used_on: row.used_on }),
    )
    .execute();
}

export async function forgetOldDevices(db: StudioDb, before: string): Promise<void> {
  await db.deleteFrom('device').where('used_on', '<', before).execute();
}

/** Every device of a researcher is a stranger again. */
export async function forgetDevices(db: StudioDb, researcher: ResearcherId): Promise<void> {
  await db.deleteFrom('device').where('researcher_id', '=', researcher).execute();
}
