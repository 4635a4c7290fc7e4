import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('interview')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('role_band', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('interview_code', ['study_id', 'code'])
    .execute();
  await db.schema
    .createTable('transcript_revision')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('interview_id', 'text', (c) => c.notNull().references('interview.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('original', bytes(db), (c) => c.notNull())
    .addColumn('original_name', 'text', (c) => c.notNull())
    .addUniqueConstraint('transcript_revision_number', ['interview_id', 'number'])
    .execute();
  await db.schema
    .createTable('codebook_code')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('since_version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('codebook_code_pk', ['study_id', 'code'])
    .execute();
  await db.schema
    .createTable('coding_task')
    .addColumn('interview_id', 'text', (c) => c.notNull().references('interview.id').onDelete('cascade'))
    .addColumn('coder_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('coding_task_pk', ['interview_id', 'coder_id'])
    .execute();
  // Spans are Unicode code points, zero-based, half-open, on one revision.
  await db.schema
    .createTable('excerpt')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('interview_id', 'text', (c) => c.notNull().references('interview.id').onDelete('cascade'))
    .addColumn('revision_id', 'text', (c) => c.notNull().references('transcript_revision.id'))
    .addColumn('coder_id', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('start_point', 'integer', (c) => c.notNull())
    .addColumn('end_point', 'integer', (c) => c.notNull())
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('prefix', 'text', (c) => c.notNull())
    .addColumn('suffix', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('stance', 'text', (c) => c.notNull())
    .addColumn('memo', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('removed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('excerpt_study').on('excerpt').columns(['study_id', 'link']).execute();
  await db.schema.createIndex('excerpt_interview').on('excerpt').column('interview_id').execute();
  await db.schema
    .createTable('excerpt_code')
    .addColumn('excerpt_id', 'text', (c) => c.notNull().references('excerpt.id').onDelete('cascade'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('excerpt_code_pk', ['excerpt_id', 'code'])
    .execute();
}
