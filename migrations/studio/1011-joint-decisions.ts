import type { Kysely } from 'kysely';

/** What was decided of the cells of a joint display, by whom and on what; nothing is ever overwritten. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('joint_decision')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('row_code', 'text', (c) => c.notNull())
    .addColumn('column_code', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('release_number', 'integer', (c) => c.notNull())
    .addColumn('fit', 'text')
    .addColumn('inference', 'text', (c) => c.notNull())
    .addColumn('seen', 'text', (c) => c.notNull())
    .addColumn('takes_back', 'integer')
    .addColumn('decided_by', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('joint_decision_key', ['study_id', 'row_code', 'column_code', 'version'])
    .execute();
}
