import type { Kysely } from 'kysely';

/** An interview may hold the open answers of a release instead of a talk: which release, and which question. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('interview').addColumn('open_release', 'text').execute();
  await db.schema.alterTable('interview').addColumn('open_question', 'text').execute();
}
