import type { PasskeyId, ResearcherId } from '../../contract/ids.ts';
import type { AccountTables } from '../../platform/database/account-tables.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

type PasskeyRow = AccountTables['passkey'];

export async function selectPasskeys(db: StudioDb, researcher: ResearcherId): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('researcher_id', '=', researcher)
    .orderBy('added_on')
    .orderBy('id')
    .execute();
}

/** Who of these can take a second step. */
export async function selectWithFactor(
  db: StudioDb,
  researchers: readonly ResearcherId[],
): Promise<Set<ResearcherId>> {
  const rows = await db
    .selectFrom('passkey')
    .select('researcher_id')
    .where('researcher_id', 'in', researchers)
    .union(
      db
        .selectFrom('totp')
        .select('researcher_id')
        .where('researcher_id', 'in', researchers)
        .where('confirmed', '=', 1),
    )
    .execute();
  return new Set(rows.map(({ researcher_id }) => researcher_id));
}

export async function findPasskey(db: StudioDb, credential: string): Promise<PasskeyRow | undefined> {
  return db.selectFrom('passkey').selectAll().where('credential', '=', credential).executeTakeFirst();
}

/** False when the passkey is known already. */
export async function insertPasskey(db: StudioDb, row: PasskeyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkey')
    .values(row)
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Sets the counter unless someone else did meanwhile; false then. */
export async function advanceCounter(
  db: StudioDb,
  { id, counter }: Pick<PasskeyRow, 'id' | 'counter'>,
  next: Pick<PasskeyRow, 'counter' | 'used_on'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set(next)
    .where('id', '=', id)
    .where('counter', '=', counter)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deletePasskey(db: StudioDb, researcher: ResearcherId, id: PasskeyId): Promise<void> {
  await db.deleteFrom('passkey').where('researcher_id', '=', researcher).where('id', '=', id).execute();
}

export async function insertChallenge(
  db: StudioDb,
  row: AccountTables['passkey_challenge'],
  now: Date,
): Promise<void> {
  await db.deleteFrom('passkey_challenge').where('expires_at', '<=', now.toISOString()).execute();
  await db.insertInto('passkey_challenge').values(row).execute();
}

/** Uses a challenge up; false where it is none, has expired, or was made for someone else. */
export async function takeChallenge(
  db: StudioDb,
  hash: string,
  researcher: ResearcherId | null,
  now: Date,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkey_challenge')
    .where('hash', '=', hash)
    .where('researcher_id', researcher === null ? 'is' : '=', researcher)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function selectTotp(db: StudioDb, researcher: ResearcherId, confirmed: 0 | 1) {
  return db
    .selectFrom('totp')
    .select(['secret', 'last_step'])
    .where('researcher_id', '=', researcher)
    .where('confirmed', '=', confirmed)
    .executeTakeFirst();
}

/** In the place of the one of this kind. */
export async function replaceTotp(db: StudioDb, row: AccountTables['totp']): Promise<void> {
  const { secret, last_step } = row;
  await db
    .insertInto('totp')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['researcher_id', 'confirmed']).doUpdateSet({ secret, last_step }),
    )
    .execute();
}

/** Marks a step as used; false where it, or a later one, was used already. */
export async function advanceStep(db: StudioDb, researcher: ResearcherId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('totp')
    .set({ last_step: step })
    .where('researcher_id', '=', researcher)
    .where('confirmed', '=', 1)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteTotp(db: StudioDb, researcher: ResearcherId): Promise<void> {
  await db.deleteFrom('totp').where('researcher_id', '=', researcher).execute();
}

export async function countRecoveryCodes(db: StudioDb, researcher: ResearcherId): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll().as('left'))
    .where('researcher_id', '=', researcher)
    .executeTakeFirstOrThrow();
  return Number(left);
}

export async function replaceRecoveryCodes(
  db: StudioDb,
  researcher: ResearcherId,
  hashes: readonly string[],
): Promise<void> {
  await db.deleteFrom('recovery_code').where('researcher_id', '=', researcher).execute();
  if (hashes.length === 0) return;
  await db
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ hash, researcher_id: researcher })))
    .execute();
}

/** Uses a code up; false where there is none. */
export async function takeRecoveryCode(
  db: StudioDb,
  researcher: ResearcherId,
  hash: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('researcher_id', '=', researcher)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function deletePasskeys(db: StudioDb, researcher: ResearcherId): Promise<void> {
  await db.deleteFrom('passkey').where('researcher_id', '=', researcher).execute();
}
