import type { Kysely } from 'kysely';
import { bytes, keyless } from '../dialect.ts';

/**
 * How a study lets people in, and its tickets. A ticket is the hash of its code and, once issued, the hash of the blinded
 * message that was signed for it; 32 zeros before. Marking a row changes neither its size nor its place, and no row tells when.
 * `drawn` and `issued` keep the counts of the last freeze, when key and tickets are gone.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('ticketing')
    .addColumn('study_id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('modulus', bytes(db))
    .addColumn('wrapped_key', bytes(db))
    .addColumn('drawn', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('issued', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await keyless(
    db,
    db.schema
      .createTable('ticket')
      .addColumn('study_id', 'text', (c) => c.notNull())
      .addColumn('code_hash', bytes(db), (c) => c.notNull())
      .addColumn('blinded_hash', bytes(db), (c) => c.notNull())
      .addColumn('site', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('ticket_pk', ['study_id', 'code_hash']),
  ).execute();
}
