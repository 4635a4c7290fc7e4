import type { Kysely } from 'kysely';
import { rewriteRows, textFrom } from '../rewrite-rows.ts';

/** Names of sites become texts in any languages. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('site')
    .addColumn('name', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await rewriteRows(db, 'site', ['study_id', 'code'], ['name_zh', 'name_en'], ({ name_zh, name_en }) => ({
    name: textFrom(name_zh!, name_en!),
  }));
  for (const column of ['name_zh', 'name_en'])
    await db.schema.alterTable('site').dropColumn(column).execute();
}
