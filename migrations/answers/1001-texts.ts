import type { Kysely } from 'kysely';
import { rewriteRows, textFrom } from '../rewrite-rows.ts';

/** Titles of questionnaires become texts in any languages. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('questionnaire')
    .addColumn('title', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await rewriteRows(
    db,
    'questionnaire',
    ['study_id'],
    ['title_zh', 'title_en'],
    ({ title_zh, title_en }) => ({ title: textFrom(title_zh, title_en) }),
  );
  for (const column of ['title_zh', 'title_en'])
    await db.schema.alterTable('questionnaire').dropColumn(column).execute();
}
