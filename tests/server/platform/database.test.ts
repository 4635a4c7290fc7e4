import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { guardPragmas, openSqlite, PragmaRefused } from '../../../server/platform/database/sqlite.ts';
import { openTestServer } from '../../support/server.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('a file opened again keeps synchronous=FULL, secure_delete and the rest', () => {
  const file = join(folder(), 'a.sqlite');
  openSqlite(file).close();
  const handle = openSqlite(file);
  expect(handle.pragma('synchronous', { simple: true })).toBe(2);
  expect(handle.pragma('secure_delete', { simple: true })).toBe(1);
  handle.close();
});

test('a connection that breaks a promise is refused', () => {
  const handle = new Sqlite(join(folder(), 'b.sqlite'));
  expect(() => guardPragmas(handle)).toThrow(PragmaRefused);
  const kept = openSqlite(join(folder(), 'c.sqlite'));
  guardPragmas(kept);
  kept.pragma('synchronous = NORMAL');
  expect(() => guardPragmas(kept)).toThrow('synchronous');
  handle.close();
  kept.close();
});

test('the inbox keeps no row id, no time and no order of arrival', async () => {
  const { services } = await openTestServer();
  const tables = await services.databases.answers.introspection.getTables();
  expect(Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((c) => c.name)]))).toEqual({
    questionnaire: [
      ...['study_id', 'state', 'definition', 'definition_hash', 'public_key'],
      ...['simulated', 'floor', 'mode', 'ticket_key', 'work', 'ticket_proof', 'title', 'promises'],
    ],
    box: ['study_id', 'serial', 'box'],
    copy_made: ['one', 'day'],
    board: ['study_id', 'release', 'ticket_key', 'roster', 'tickets', 'responses', 'root', 'leaves'],
  });
  const file = new Sqlite(join(services.settings.dataFolder, 'answers.sqlite'), { readonly: true });
  onTestFinished(() => void file.close());
  expect(() => file.prepare('select rowid from box')).toThrow('no such column: rowid');
});
