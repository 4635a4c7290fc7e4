import type { Kysely } from 'kysely';

/** Who speaks in an interview, once it is settled, and when: what stands in the text alone is guessed as before. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('interview').addColumn('speakers', 'text').execute();
  await db.schema.alterTable('transcript_revision').addColumn('cues', 'text').execute();
}
