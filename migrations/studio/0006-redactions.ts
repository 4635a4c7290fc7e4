import type { Kysely } from 'kysely';

/**
 * What must not be read in a transcript, as a layer over its latest revision. Kind and number make the pseudonym; whom it
 * stands for is in an encrypted file outside the database.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('redaction')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('interview_id', 'text', (c) => c.notNull().references('interview.id').onDelete('cascade'))
    .addColumn('revision_id', 'text', (c) => c.notNull().references('transcript_revision.id'))
    .addColumn('start_point', 'integer', (c) => c.notNull())
    .addColumn('end_point', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('redaction_interview').on('redaction').column('interview_id').execute();
}
