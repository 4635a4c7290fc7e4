import { PostgresAdapter } from 'kysely';
import type { StudioDb } from '../../platform/database/tables.ts';

/** Tries on an e-mail, which cannot change before this transaction ends. */
export async function findTries(db: StudioDb, email_hash: string) {
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  return db
    .selectFrom('sign_in_try')
    .select(['tries', 'last_at'])
    .where('email_hash', '=', email_hash)
    .$if(locking, (query) => query.forUpdate())
    .executeTakeFirst();
}

export async function countTry(db: StudioDb, email_hash: string, now: Date): Promise<void> {
  const last_at = now.toISOString();
  await db
    .insertInto('sign_in_try')
    .values({ email_hash, tries: 1, last_at })
    .onConflict((conflict) =>
      conflict
        .column('email_hash')
        .doUpdateSet((eb) => ({ tries: eb('sign_in_try.tries', '+', 1), last_at })),
    )
    .execute();
}

export async function deleteTries(db: StudioDb, email_hash: string): Promise<void> {
  await db.deleteFrom('sign_in_try').where('email_hash', '=', email_hash).execute();
}

export async function forgetTries(db: StudioDb, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_try').where('last_at', '<', before.toISOString()).execute();
}
