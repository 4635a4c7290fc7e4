import type { Kysely } from 'kysely';

/** Who was invited, in numbers only: headcounts a site. Invitations themselves join this pot with tickets. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('site')
    .addColumn('study_id', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('name_zh', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('invited', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('site_pk', ['study_id', 'code'])
    .execute();
}
