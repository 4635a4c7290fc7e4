import type { Kysely } from 'kysely';

/** Items and scales that a researcher keeps for later studies; they are nobody else's. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('library_entry')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('owner_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('library_entry_owner').on('library_entry').column('owner_id').execute();
}
