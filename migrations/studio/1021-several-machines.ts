import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';
import { copyMade, keyCheck } from '../installation-tables.ts';

/** What lay in files of one machine, or in nobody's hands: whose key closes the secrets, and which words pseudonyms stand for. */
export async function up(db: Kysely<never>): Promise<void> {
  await keyCheck(db);
  await copyMade(db);
  await db.schema
    .createTable('pseudonym_key')
    .addColumn('study_id', 'text', (column) =>
      column.primaryKey().notNull().references('study.id').onDelete('cascade'),
    )
    .addColumn('sealed', bytes(db), (column) => column.notNull())
    .execute();
}
