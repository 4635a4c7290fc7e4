import type { Insertable, Updateable } from 'kysely';
import type { ResearcherId } from '../../contract/ids.ts';
import type { AccountTables } from '../../platform/database/account-tables.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function hasResearchers(db: StudioDb): Promise<boolean> {
  return (await db.selectFrom('researcher').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function findByEmail(db: StudioDb, email: string) {
  return db
    .selectFrom('researcher')
    .select(['id', 'email', 'name', 'password_hash', 'disabled'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

export async function findById(db: StudioDb, id: ResearcherId) {
  return db
    .selectFrom('researcher')
    .select(['id', 'email', 'name', 'password_hash', 'disabled'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Inserts the first researcher; false when there is one already. One statement, so two visitors cannot both be first. */
export async function insertFirst(
  db: StudioDb,
  row: { id: ResearcherId; email: string; name: string; password_hash: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('researcher')
    .columns(['id', 'email', 'name', 'password_hash', 'administrator'])
    .expression(
      db
        .selectNoFrom((eb) => [
          eb.val(row.id).as('id'),
          eb.val(row.email).as('email'),
          eb.val(row.name).as('name'),
          eb.val(row.password_hash).as('password_hash'),
          eb.lit(1).as('administrator'),
        ])
        .where((eb) => eb.not(eb.exists(eb.selectFrom('researcher').select('id')))),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

/** False when the e-mail has an account. */
export async function insertResearcher(
  db: StudioDb,
  row: Insertable<AccountTables['researcher']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('researcher')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

export async function updateResearcher(
  db: StudioDb,
  id: ResearcherId,
  change: Updateable<AccountTables['researcher']>,
): Promise<void> {
  await db.updateTable('researcher').set(change).where('id', '=', id).execute();
}

/** Sets name and e-mail; false when another account has the e-mail. */
export async function setIdentity(
  db: StudioDb,
  id: ResearcherId,
  { name, email }: { name: string; email: string },
): Promise<boolean> {
  const taken = db.selectFrom('researcher').select('id').where('email', '=', email).where('id', '!=', id);
  const { numUpdatedRows } = await db
    .updateTable('researcher')
    .set({ name, email })
    .where('id', '=', id)
    .where((eb) => eb.not(eb.exists(taken)))
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** The researcher of an e-mail, made without a password when there is none. */
export async function ensureResearcher(
  db: StudioDb,
  row: { id: ResearcherId; email: string; name: string },
): Promise<ResearcherId> {
  await insertResearcher(db, { ...row, password_hash: null });
  const { id } = await db
    .selectFrom('researcher')
    .select('id')
    .where('email', '=', row.email)
    .executeTakeFirstOrThrow();
  return id;
}
