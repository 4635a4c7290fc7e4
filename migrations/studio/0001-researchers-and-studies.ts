import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('researcher')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text')
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('researcher_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('enrolment')
    .addColumn('token_hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('researcher_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('study')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('title_zh', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('simulated', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('floor', 'integer', (c) => c.notNull().defaultTo(10))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('public_key', bytes(db))
    .addColumn('wrapped_key', bytes(db))
    .addColumn('inbox_to_empty', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('member')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('researcher_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('member_pk', ['study_id', 'researcher_id'])
    .execute();
  await db.schema.createIndex('member_researcher').on('member').column('researcher_id').execute();
  await db.schema
    .createTable('look')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('researcher_id', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('look_study').on('look').columns(['study_id', 'at']).execute();
}
