import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

/** Work that outlives a request. Nothing in it tells of answers: no count of them, and files are encrypted. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('owner_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    // Of jobs with the same slot one at a time can wait or run.
    .addColumn('slot', 'text', (c) => c.unique())
    .addColumn('input', 'text', (c) => c.notNull())
    .addColumn('file', bytes(db))
    .addColumn('done', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('total', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('cancelling', 'integer', (c) => c.notNull().defaultTo(0))
    // Stored together with what the job writes; what is left to do after that can be done again.
    .addColumn('result', 'text')
    .addColumn('problem', 'text')
    .addColumn('claim', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .execute();
}
