import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('instrument_draft')
    .addColumn('study_id', 'text', (c) => c.notNull().primaryKey().references('study.id').onDelete('cascade'))
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('instrument_version')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('instrument_version_pk', ['study_id', 'number'])
    .addUniqueConstraint('instrument_version_hash', ['study_id', 'hash'])
    .execute();
  await db.schema
    .createTable('release')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('manifest', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('release_number', ['study_id', 'number'])
    .execute();
  // `pool` keeps apart what was shuffled apart: `rows`, and one pool for each detached or open question.
  await db.schema
    .createTable('release_column')
    .addColumn('release_id', 'text', (c) => c.notNull().references('release.id').onDelete('cascade'))
    .addColumn('pool', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('bytes', bytes(db), (c) => c.notNull())
    .addPrimaryKeyConstraint('release_column_pk', ['release_id', 'pool', 'name'])
    .execute();
  await db.schema
    .createTable('result_cache')
    .addColumn('release_hash', 'text', (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('reply', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('result_cache_pk', ['release_hash', 'request_hash'])
    .execute();
}
