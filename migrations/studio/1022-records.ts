import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

/** Appraisal schemes; tables of records that wait; releases of records, column by column, apart from those of answers. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('scheme_draft')
    .addColumn('study_id', 'text', (c) => c.notNull().primaryKey().references('study.id').onDelete('cascade'))
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('scheme_version')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('scheme_version_pk', ['study_id', 'number'])
    .addUniqueConstraint('scheme_version_hash', ['study_id', 'hash'])
    .execute();
  await db.schema
    .createTable('record_file')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('record_table', 'text', (c) => c.notNull())
    .addColumn('scheme', 'integer')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('row_count', 'integer', (c) => c.notNull())
    .addColumn('columns', 'text', (c) => c.notNull())
    .addColumn('listed', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('record_file_study').on('record_file').column('study_id').execute();
  await db.schema
    .createTable('record_release')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('manifest', 'text', (c) => c.notNull())
    .addColumn('secret', bytes(db), (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('record_release_number', ['study_id', 'number'])
    .execute();
  await db.schema
    .createTable('record_column')
    .addColumn('release_id', 'text', (c) => c.notNull().references('record_release.id').onDelete('cascade'))
    .addColumn('record_table', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('bytes', bytes(db), (c) => c.notNull())
    .addPrimaryKeyConstraint('record_column_pk', ['release_id', 'record_table', 'name'])
    .execute();
}
