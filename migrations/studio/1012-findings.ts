import type { Kysely } from 'kysely';

/** What a study claims, with its evidence and what that said when it was cited. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('finding')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema.createIndex('finding_study').on('finding').column('study_id').execute();
}
