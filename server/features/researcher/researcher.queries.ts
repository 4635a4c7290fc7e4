import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function hasResearchers(db: StudioDb): Promise<boolean> {
  return (await db.selectFrom('researcher').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function findByEmail(db: StudioDb, email: string) {
  return db
    .selectFrom('researcher')
    .select(['id', 'email', 'name', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst();
}

/** Inserts the first researcher; false when there is one already. One statement, so two visitors cannot both be first. */
export async function insertFirst(
  db: StudioDb,
  row: { id: ResearcherId; email: string; name: string; password_hash: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('researcher')
    .columns(['id', 'email', 'name', 'password_hash'])
    .expression(
      db
        .selectNoFrom((eb) => [
          eb.val(row.id).as('id'),
          eb.val(row.email).as('email'),
          eb.val(row.name).as('name'),
          eb.val(row.password_hash).as('password_hash'),
        ])
        .where((eb) => eb.not(eb.exists(eb.selectFrom('researcher').select('id')))),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

export async function setPassword(db: StudioDb, id: ResearcherId, hash: string): Promise<void> {
  await db.updateTable('researcher').set({ password_hash: hash }).where('id', '=', id).execute();
}

/** The researcher of an e-mail, made without a password when there is none. */
export async function ensureResearcher(
  db: StudioDb,
  row: { id: ResearcherId; email: string; name: string },
): Promise<ResearcherId> {
  await db
    .insertInto('researcher')
    .values({ ...row, password_hash: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  const { id } = await db
    .selectFrom('researcher')
    .select('id')
    .where('email', '=', row.email)
    .executeTakeFirstOrThrow();
  return id;
}
