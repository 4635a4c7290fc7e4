import type { Kysely } from 'kysely';

/** What respondents are told about who sees which numbers, beside the floor; null where only the floor was told. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('questionnaire').addColumn('promises', 'text').execute();
}
