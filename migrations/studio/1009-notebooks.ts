import type { Kysely } from 'kysely';

/** Named analyses of a study in an order, with texts between them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('notebook')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema.createIndex('notebook_study').on('notebook').column('study_id').execute();
}
