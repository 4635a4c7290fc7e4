import type { Kysely } from 'kysely';

/** What could be done about what was found, in an order. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('countermeasure')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema.createIndex('countermeasure_study').on('countermeasure').column('study_id').execute();
}
