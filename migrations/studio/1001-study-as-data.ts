import { type Kysely, sql } from 'kysely';
import { rewriteRows, textFrom } from '../rewrite-rows.ts';
import fourLinks from './1001-four-links.json' with { type: 'json' };

/**
 * What was built for one study becomes data of each: titles are texts in any languages, links and stances are values of the
 * dimensions of a frame, role bands an attribute of interviews. Studies that coded so far get the frame they were coded by.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await studies(db);
  await frames(db);
  await excerpts(db);
  await interviews(db);
  await codes(db, 'codebook_code', ['study_id', 'code']);
  await codes(db, 'code_version', ['study_id', 'code', 'version']);
  // What was computed under the names of before is computed again when somebody asks.
  for (const cache of ['result_cache', 'agreement_result'])
    await sql`delete from ${sql.table(cache)}`.execute(db);
}

async function studies(db: Kysely<never>): Promise<void> {
  await addText(db, 'study', 'title', '{}');
  await db.schema.alterTable('study').addColumn('short_name', 'text').execute();
  await db.schema.createIndex('study_short_name').unique().on('study').column('short_name').execute();
  await rewriteRows(db, 'study', ['id'], ['title_zh', 'title_en'], ({ title_zh, title_en }) => ({
    title: textFrom(title_zh, title_en),
  }));
  await dropColumns(db, 'study', 'title_zh', 'title_en');
}

async function frames(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('frame_version')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.references('researcher.id'))
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('frame_version_pk', ['study_id', 'number'])
    .execute();
  const { hash, definition } = fourLinks;
  await sql`insert into frame_version (study_id, number, hash, definition, saved_at)
    select id, 1, ${hash}, ${JSON.stringify(definition)}, created_at from study
    where exists (select 1 from codebook_code where study_id = study.id)
      or exists (select 1 from interview where study_id = study.id)`.execute(db);
  await db.schema
    .createTable('merged_value')
    .addColumn('excerpt_id', 'text', (c) => c.notNull().references('excerpt.id').onDelete('cascade'))
    .addColumn('dimension', 'text', (c) => c.notNull())
    .addColumn('from_value', 'text', (c) => c.notNull())
    .addColumn('to_value', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('merged_value_pk', ['excerpt_id', 'dimension'])
    .execute();
}

async function excerpts(db: Kysely<never>): Promise<void> {
  // Excerpts of a study are found by `excerpt_count`.
  await db.schema.dropIndex('excerpt_study').execute();
  for (const table of ['excerpt', 'settled_excerpt']) {
    await addText(db, table, 'frame_values', '{}');
    await sql`update ${sql.table(table)}
      set frame_values = '{"link":"' || link || '","stance":"' || stance || '"}'`.execute(db);
    await dropColumns(db, table, 'link', 'stance');
  }
}

async function interviews(db: Kysely<never>): Promise<void> {
  await addText(db, 'interview', 'attributes', '{}');
  await sql`update interview set attributes = '{"roleBand":"' || role_band || '"}'`.execute(db);
  await dropColumns(db, 'interview', 'role_band');
}

interface OldCode {
  readonly family: string;
  readonly surveyTwin: string;
  readonly links: readonly string[];
}

/** The families of the codebook that the rows of the frame call otherwise. */
const rows: Readonly<Record<string, string>> = { 'self-determination': 'needs', outcome: 'burnout' };

async function codes(db: Kysely<never>, table: string, key: readonly string[]): Promise<void> {
  await rewriteRows(db, table, key, ['definition'], ({ definition }) => {
    const { family, surveyTwin, links, ...kept } = JSON.parse(definition as string) as OldCode;
    const known = fourLinks.definition.dimensions[1]!.values.map(({ code }) => code);
    const row = rows[family] ?? family;
    const tags = {
      ...(known.includes(row) && { mechanism: [row] }),
      ...(links.length > 0 && { link: links }),
    };
    const note = surveyTwin === '' ? {} : { 'zh-CN': `问卷：${surveyTwin}`, en: `Survey: ${surveyTwin}` };
    return { definition: JSON.stringify({ ...kept, note, tags }) };
  });
}

async function addText(db: Kysely<never>, table: string, column: string, value: string): Promise<void> {
  await db.schema
    .alterTable(table)
    .addColumn(column, 'text', (c) => c.notNull().defaultTo(value))
    .execute();
}

async function dropColumns(db: Kysely<never>, table: string, ...columns: string[]): Promise<void> {
  for (const column of columns) await db.schema.alterTable(table).dropColumn(column).execute();
}
