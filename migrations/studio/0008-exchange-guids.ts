import type { Kysely } from 'kysely';

/** The GUIDs under which other programs know what was imported from them, so that it goes back under the same ones. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('refi_guid')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('guid', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('refi_guid_pk', ['study_id', 'kind', 'id'])
    .execute();
}
