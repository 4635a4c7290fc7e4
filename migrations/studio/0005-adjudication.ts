import type { Kysely } from 'kysely';

/**
 * What an adjudicator made of the places that coders coded differently. A decision is never overwritten: a later one has the
 * next version, and the last one counts.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('settlement')
    .addColumn('interview_id', 'text', (c) => c.notNull().references('interview.id').onDelete('cascade'))
    // Names the excerpts that were compared, as they were.
    .addColumn('match', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('adjudicator_id', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('settlement_pk', ['interview_id', 'match', 'version'])
    .execute();
  await db.schema
    .createTable('settlement_source')
    .addColumn('interview_id', 'text', (c) => c.notNull().references('interview.id').onDelete('cascade'))
    .addColumn('match', 'text', (c) => c.notNull())
    .addColumn('excerpt_id', 'text', (c) => c.notNull().references('excerpt.id').onDelete('cascade'))
    .addColumn('excerpt_version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('settlement_source_pk', ['interview_id', 'match', 'excerpt_id'])
    .execute();
  // Spans are Unicode code points, zero-based, half-open, on one revision. Each stands for one of the sources.
  await db.schema
    .createTable('settled_excerpt')
    .addColumn('interview_id', 'text', (c) => c.notNull().references('interview.id').onDelete('cascade'))
    .addColumn('match', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('excerpt_id', 'text', (c) => c.notNull().references('excerpt.id').onDelete('cascade'))
    .addColumn('revision_id', 'text', (c) => c.notNull().references('transcript_revision.id'))
    .addColumn('start_point', 'integer', (c) => c.notNull())
    .addColumn('end_point', 'integer', (c) => c.notNull())
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('stance', 'text', (c) => c.notNull())
    .addColumn('codes', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('settled_excerpt_pk', ['interview_id', 'match', 'version', 'excerpt_id'])
    .execute();
}
