import type { Kysely } from 'kysely';

/** Nothing has used it since 1017: tries are counted by `brake`. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.dropTable('sign_in_try').execute();
}
