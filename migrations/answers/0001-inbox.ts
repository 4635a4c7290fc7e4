import type { Kysely } from 'kysely';
import { bytes, keyless } from '../dialect.ts';

/**
 * The sealed inbox. No time, no order, no address, no ticket: a box is its random serial and its padded bytes.
 * `questionnaire` is what the answer page may see of a study, so that a collector can live on a host of its own.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('questionnaire')
    .addColumn('study_id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('definition_hash', 'text', (c) => c.notNull())
    .addColumn('public_key', bytes(db), (c) => c.notNull())
    .execute();
  await keyless(
    db,
    db.schema
      .createTable('box')
      .addColumn('study_id', 'text', (c) => c.notNull())
      .addColumn('serial', bytes(db), (c) => c.notNull())
      .addColumn('box', bytes(db), (c) => c.notNull())
      .addPrimaryKeyConstraint('box_pk', ['study_id', 'serial']),
  ).execute();
}
