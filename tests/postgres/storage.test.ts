import { expect, test } from 'vitest';
import { showStorage } from '../../server/features/storage/show-storage.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { openDatabases } from '../../server/platform/database/open.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { givenPostgres } from '../support/postgres.ts';
import { unexplained } from '../support/storage.ts';

const postgres = givenPostgres();

test('what is stored is read from PostgreSQL too, and every column is explained there', async () => {
  const settings = readSettings({ DATABASE_URL: await postgres.url() });
  const databases = openDatabases(settings);
  try {
    await migrate(databases);
    const storage = await showStorage(databases, settings);
    expect(unexplained(storage)).toEqual({ undeclared: [], gone: [] });
    const box = storage.databases[1]!.tables.find(({ name }) => name === 'box')!;
    expect(box.columns.map(({ name, type }) => [name, type])).toContainEqual(['box', 'bytea']);
  } finally {
    await databases.close();
  }
});
