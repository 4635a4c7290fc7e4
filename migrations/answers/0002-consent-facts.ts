import type { Kysely } from 'kysely';

/** What the consent page says of a study, beside its questionnaire: who asks, the smallest group, whether it is simulated. */
export async function up(db: Kysely<never>): Promise<void> {
  const facts = [
    ['title_zh', 'text', ''],
    ['title_en', 'text', ''],
    ['simulated', 'integer', 0],
    ['floor', 'integer', 10],
  ] as const;
  for (const [name, type, before] of facts) {
    await db.schema
      .alterTable('questionnaire')
      .addColumn(name, type, (c) => c.notNull().defaultTo(before))
      .execute();
  }
}
