import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

/** Row files that one member asks for and another approves; the secret that their chance is made from; what a look asked. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('look').addColumn('request', 'text').execute();
  await db.schema
    .createTable('export_request')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('release_id', 'text', (c) => c.notNull().references('release.id').onDelete('cascade'))
    .addColumn('asker_id', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('question', 'text')
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('figures', 'text')
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('decider_id', 'text', (c) => c.references('researcher.id'))
    .addColumn('decided_at', 'text')
    .addColumn('reason', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .createIndex('export_request_study')
    .on('export_request')
    .columns(['study_id', 'asked_at'])
    .execute();
  await db.schema
    .createTable('export_secret')
    .addColumn('study_id', 'text', (c) => c.notNull().primaryKey().references('study.id').onDelete('cascade'))
    .addColumn('secret', bytes(db), (c) => c.notNull())
    .execute();
}
