import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../server/platform/database/migrate.ts';
import { openDatabases } from '../../server/platform/database/open.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { earlierStudy, migrateAsEarlier } from '../support/earlier-study.ts';
import { givenPostgres } from '../support/postgres.ts';

type Open = Kysely<Record<string, Record<string, unknown>>>;
const postgres = givenPostgres();
const names = ['studio', 'roster', 'answers'] as const;

/** All rows of all tables, as one can compare them. */
async function everything(db: Open, tables: readonly string[]) {
  const found: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().execute();
    // The secret of a release is drawn anew in each database.
    const told = rows.map((row) => Object.entries(row).filter(([column]) => column !== 'secret'));
    found[table] = told.map((row) => JSON.stringify(row.sort())).sort();
  }
  return found;
}

test('a study of the version before becomes the same on PostgreSQL as on SQLite', async () => {
  const { folder, tables, rows } = earlierStudy();
  const server = openDatabases(readSettings({ DATABASE_URL: await postgres.url() }));
  const earlier = new Map(names.map((name) => [name, tables(name)]));
  for (const name of names) {
    const db = server[name] as Open;
    await migrateAsEarlier(db as Kysely<never>, name);
    for (const table of earlier.get(name)!)
      for (const row of rows(name, table)) await db.insertInto(table).values(row).execute();
  }
  const sqlite = openDatabases(readSettings({ FOURLINKS_DATA: folder }));
  try {
    expect(await migrate(server)).toEqual(await migrate(sqlite));
    for (const name of names) {
      const all = [...earlier.get(name)!, ...(name === 'studio' ? ['frame_version', 'merged_value'] : [])];
      const [left, right] = [server[name] as Open, sqlite[name] as Open];
      expect(await everything(left, all)).toEqual(await everything(right, all));
    }
  } finally {
    await Promise.all([server.close(), sqlite.close()]);
  }
});
