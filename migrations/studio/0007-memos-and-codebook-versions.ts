import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  // About an interview, a code, or with neither the whole study.
  await db.schema
    .createTable('memo')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('interview_id', 'text', (c) => c.references('interview.id').onDelete('cascade'))
    .addColumn('code', 'text')
    .addColumn('author_id', 'text', (c) => c.notNull().references('researcher.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('removed', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('written_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('memo_study').on('memo').column('study_id').execute();

  // `criteria_since` is the version that last changed what counts under the code; `as_of` the one a coder last held a coding
  // against. A coding whose `as_of` is older waits for review.
  await db.schema.alterTable('codebook_code').addColumn('parent', 'text').execute();
  for (const [column, value] of [
    ['revision', 1],
    ['criteria_since', 1],
    ['retired', 0],
  ] as const)
    await db.schema
      .alterTable('codebook_code')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(value))
      .execute();
  await db.schema
    .alterTable('excerpt_code')
    .addColumn('as_of', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();

  // What a code was from each version on; without an author it came from a template.
  await db.schema
    .createTable('code_version')
    .addColumn('study_id', 'text', (c) => c.notNull().references('study.id').onDelete('cascade'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('parent', 'text')
    .addColumn('retired', 'integer', (c) => c.notNull())
    .addColumn('criteria_since', 'integer', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.references('researcher.id'))
    .addColumn('changed_at', 'text')
    .addPrimaryKeyConstraint('code_version_pk', ['study_id', 'code', 'version'])
    .execute();
  await sql`insert into code_version (study_id, code, version, definition, retired, criteria_since)
    select study_id, code, since_version, definition, 0, 1 from codebook_code`.execute(db);

  // Counting the excerpts of each coder reads this index alone.
  await db.schema
    .createIndex('excerpt_count')
    .on('excerpt')
    .columns(['study_id', 'removed', 'interview_id', 'coder_id'])
    .execute();
}
