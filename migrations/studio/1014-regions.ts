import type { Kysely } from 'kysely';

/** Releases of other studies that stand beside those of a study. The other study may go; the region then says so. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('region')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('other_study', 'text', (c) => c.notNull())
    .addColumn('other_release', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema.createIndex('region_study').on('region').column('study_id').execute();
}
