import { type Kysely, sql } from 'kysely';
import { bytes } from '../dialect.ts';

/**
 * What was promised is kept: digests of a release are keyed with a secret of its own, and a study remembers what respondents
 * were told: at first one floor, which held for the research team too.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('release').addColumn('secret', bytes(db)).execute();
  const { rows } = await sql<{ id: string }>`select id from release`.execute(db);
  for (const { id } of rows) {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32)));
    await sql`update release set secret = ${secret} where id = ${id}`.execute(db);
  }
  await db.schema.alterTable('study').addColumn('promises', 'text').execute();
  const told = await sql<{ id: string; floor: number }>`select id, floor from study where state <> 'draft'
    or id in (select study_id from release where source <> 'simulation')`.execute(db);
  for (const { id, floor } of told.rows) {
    const promises = { team: Math.max(5, floor), outside: Math.max(10, floor), members: 2 };
    await sql`update study set promises = ${JSON.stringify(promises)} where id = ${id}`.execute(db);
  }
  // Their results had whole manifests in them.
  await sql`delete from job where ended_at is not null
    and kind in ('freeze', 'simulation', 'table-import')`.execute(db);
}
