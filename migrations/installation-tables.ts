import type { Kysely } from 'kysely';
import { bytes } from './dialect.ts';

/** A table of one row: a known word, closed with the wrapping key of the installation. */
export async function keyCheck(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('key_check')
    .addColumn('one', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('sealed', bytes(db), (column) => column.notNull())
    .execute();
}

/** A table of one row: the day of the last copy, wherever it was put. */
export async function copyMade(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('copy_made')
    .addColumn('one', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .execute();
}
