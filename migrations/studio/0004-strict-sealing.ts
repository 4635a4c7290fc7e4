import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

/** Who can open the boxes of a study: the server's own key ring, or a passphrase that only the owner knows. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('study')
    .addColumn('sealing', 'text', (c) => c.notNull().defaultTo('keyring'))
    .execute();
  // The same private key once more, wrapped by the recovery code.
  await db.schema.alterTable('study').addColumn('recovery_key', bytes(db)).execute();
}
