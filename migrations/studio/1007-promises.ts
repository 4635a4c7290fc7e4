import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { bytes } from '../dialect.ts';

/**
 * What was promised is kept: digests of a release are keyed with a secret of its own, and a study remembers that somebody was
 * told its smallest group.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('release').addColumn('secret', bytes(db)).execute();
  const { rows } = await sql<{ id: string }>`select id from release`.execute(db);
  for (const { id } of rows)
    await sql`update release set secret = ${randomBytes(32)} where id = ${id}`.execute(db);
  await db.schema
    .alterTable('study')
    .addColumn('promised', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update study set promised = 1 where state <> 'draft'
    or id in (select study_id from release where source <> 'simulation')`.execute(db);
  // Their results had whole manifests in them.
  await sql`delete from job where ended_at is not null
    and kind in ('freeze', 'simulation', 'table-import')`.execute(db);
}
