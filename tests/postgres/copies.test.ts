import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backupCommand } from '../../server/commands/backup.ts';
import { restoreCommand } from '../../server/commands/restore.ts';
import { loadDemonstration } from '../../server/features/demonstration/load-demonstration.ts';
import { Client } from '../../server/features/demonstration/client.ts';
import { entryAddresses } from '../../server/contract/session.ts';
import type { AnyDb } from '../../server/platform/database/carry-rows.ts';
import { type OpenDatabases, openDatabases } from '../../server/platform/database/open.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { givenPostgres } from '../support/postgres.ts';
import { aFolder, openOn } from '../support/server.ts';

const postgres = givenPostgres();
const key = { FOURLINKS_KEY: 'ab'.repeat(32) };

/** Every row of every table, in the order of its text, but that by which an installation knows its own key. */
async function contentOf(databases: OpenDatabases) {
  const content: Record<string, string[]> = {};
  for (const name of ['studio', 'roster', 'answers'] as const) {
    const db = databases[name] as unknown as AnyDb;
    const tables = await (db as Kysely<never>).introspection.getTables();
    for (const table of tables.filter((each) => each.name !== 'key_check')) {
      const rows = await db.selectFrom(table.name).selectAll().execute();
      const read = (_: string, value: unknown) => (typeof value === 'object' ? value : `${value as string}`);
      content[`${name}.${table.name}`] = rows
        .map((row) => JSON.stringify(Object.entries(row).sort(), read))
        .sort();
    }
  }
  return content;
}

async function contentAt(env: NodeJS.ProcessEnv) {
  const databases = openDatabases(readSettings(env));
  try {
    return await contentOf(databases);
  } finally {
    await databases.close();
  }
}

test('an installation on PostgreSQL is copied at one moment and restored on SQLite and on PostgreSQL, every row', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const env = { DATABASE_URL: await postgres.url(), ...key };
  const { app, services } = await openThere(env);
  const owner = new Client(app);
  const account = { email: 'owner@example.org', name: 'Owner', password: 'a long enough password' };
  await owner.call(entryAddresses.makeOwner, { body: { code: services.ownerCode, ...account } });
  await loadDemonstration(app, services.databases, owner, 'four-links');

  const copies = aFolder();
  expect(await backupCommand.run([copies], env)).toBe(0);
  const there = await contentOf(services.databases);
  expect(Object.values(there).flat().length).toBeGreaterThan(500);
  await expect(backupCommand.run([aFolder()], env)).rejects.toThrow('one a day');

  const files = { FOURLINKS_DATA: join(aFolder(), 'data'), ...key };
  expect(await restoreCommand.run([copies], files)).toBe(0);
  const another = { DATABASE_URL: await postgres.url(), ...key };
  await expect(restoreCommand.run([copies], { ...another, FOURLINKS_KEY: 'cd'.repeat(32) })).rejects.toThrow(
    'does not open',
  );
  expect(await restoreCommand.run([copies], another)).toBe(0);
  await expect(restoreCommand.run([copies], another)).rejects.toThrow('is not empty');
  for (const restored of [files, another]) expect(await contentAt(restored)).toEqual(there);
}, 300_000);

async function openThere(env: NodeJS.ProcessEnv) {
  const server = await openOn(aFolder(), env);
  onTestFinished(server.close);
  return server;
}
