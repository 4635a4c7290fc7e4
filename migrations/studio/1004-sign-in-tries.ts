import type { Kysely } from 'kysely';

/** Failed tries to sign in, by the hash of the e-mail: every process must know of them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('sign_in_try')
    .addColumn('email_hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .execute();
}
