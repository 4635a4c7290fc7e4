import type { Kysely } from 'kysely';

/** The order in which a study tells groups apart by its background questions, a list of codes in JSON; null is the questionnaire's. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('study').addColumn('hierarchy', 'text').execute();
}
