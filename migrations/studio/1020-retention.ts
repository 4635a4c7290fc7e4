import type { Kysely } from 'kysely';

/** Until when a study is kept and what follows then; whether it is archived; and the certificates of what was erased in it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('retention')
    .addColumn('study_id', 'text', (c) => c.notNull().primaryKey().references('study.id').onDelete('cascade'))
    .addColumn('ends_on', 'text')
    .addColumn('afterwards', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('archived_at', 'text')
    .addColumn('claimed_at', 'text')
    .addColumn('done_at', 'text')
    .execute();
  await db.schema
    .createTable('erasure')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('researcher_id', 'text', (c) => c.notNull())
    .addColumn('certificate', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('erasure_study').on('erasure').column('study_id').execute();
}
