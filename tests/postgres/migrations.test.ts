import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../server/platform/database/migrate.ts';
import { openDatabases } from '../../server/platform/database/open.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { givenPostgres } from '../support/postgres.ts';

const postgres = givenPostgres();

/** Tables and columns with nullability, as Kysely reads them from the live database. */
async function shape(db: Kysely<never>) {
  const tables = await db.introspection.getTables();
  return tables
    .map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => `${column.name}${column.isNullable ? '?' : ''}`).sort(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

test('the same migrations give the same tables on PostgreSQL and on SQLite, and run once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  const sqlite = openDatabases(readSettings({ FOURLINKS_DATA: folder }));
  const server = openDatabases(readSettings({ DATABASE_URL: await postgres.url() }));
  try {
    const applied = await migrate(server);
    expect(applied).toEqual(await migrate(sqlite));
    expect(applied.length).toBeGreaterThan(0);
    expect(await migrate(server)).toEqual([]);
    for (const name of ['studio', 'roster', 'answers'] as const) {
      const [left, right] = [server[name], sqlite[name]] as Kysely<never>[];
      expect(await shape(left!)).toEqual(await shape(right!));
    }
  } finally {
    await Promise.all([sqlite.close(), server.close()]);
    rmSync(folder, { recursive: true });
  }
});
