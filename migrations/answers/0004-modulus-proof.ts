import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

/** The proof that the modulus of the tickets is sound. A collection that is open gets its proof when it is opened again. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('questionnaire').addColumn('ticket_proof', bytes(db)).execute();
}
