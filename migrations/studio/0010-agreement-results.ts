import type { Kysely } from 'kysely';

/** What was measured of coders on interviews (`basis`), in parts; it counts as long as the hash is that of their codings. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('agreement_result')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('codings_hash', 'text', (c) => c.notNull())
    .addColumn('measured', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('agreement_result_pk', ['study_id', 'basis', 'part'])
    .execute();
}
