import { type Kysely, sql } from 'kysely';
import fourLinks from './1003-four-links.json' with { type: 'json' };

/** What a study's page of results shows becomes its own. Studies with the questionnaire that the page was made for keep it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('report_plan')
    .addColumn('study_id', 'text', (c) => c.notNull().primaryKey().references('study.id').onDelete('cascade'))
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  const { rows } = await sql<{ study_id: string; definition: string }>`
    select study_id, definition from instrument_version
    union all select study_id, definition from instrument_draft`.execute(db);
  const asked = rows.filter(
    ({ definition }) => (JSON.parse(definition) as { code?: unknown }).code === fourLinks.instrument,
  );
  for (const study of new Set(asked.map(({ study_id }) => study_id)))
    await sql`insert into report_plan (study_id, definition, revision)
      values (${study}, ${JSON.stringify(fourLinks)}, 1)`.execute(db);
}
