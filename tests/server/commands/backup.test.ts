import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backupCommand } from '../../../server/commands/backup.ts';
import { verifyCommand } from '../../../server/commands/verify.ts';
import { startCollecting } from '../../support/collecting.ts';
import { freePort } from '../../support/live/free-port.ts';

const ANSWERS = 12;

function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A server that is collecting, a folder for copies of its databases, and the command. */
async function givenCollection() {
  const server = await startCollecting({ mode: 'slips' });
  onTestFinished(() => server.close());
  await server.answer(await server.draw(ANSWERS));
  const data = server.services.settings.dataFolder;
  const folder = givenFolder();
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const backup = (...args: string[]) => backupCommand.run([folder, ...args], { FOURLINKS_DATA: data });
  const copyOf = (name: string) => join(folder, name, readdirSync(join(folder, name))[0]!, `${name}.sqlite`);
  return { server, data, folder, backup, copyOf };
}

test('a server that is collecting is copied, each database to a folder of its own; the copy serves in its place', async () => {
  const { server, folder, backup, copyOf } = await givenCollection();
  expect(await backup()).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['answers', 'roster', 'studio']);
  const restored = givenFolder();
  for (const name of readdirSync(folder)) {
    expect(statSync(copyOf(name)).mode & 0o077).toBe(0);
    cpSync(copyOf(name), join(restored, `${name}.sqlite`));
  }
  expect(await verifyCommand.run(['--study', server.study], { FOURLINKS_DATA: restored })).toBe(0);
  const answers = new Sqlite(join(restored, 'answers.sqlite'), { readonly: true });
  expect(answers.prepare('select count(*) from box').pluck().get()).toBe(ANSWERS);
  answers.close();
});

test('a copy has the boxes in the order of their random serials, in the file too', async () => {
  const { backup, copyOf } = await givenCollection();
  await backup('--database', 'answers');
  const file = readFileSync(copyOf('answers'));
  const copy = new Sqlite(copyOf('answers'), { readonly: true });
  const boxes = copy.prepare('select box from box order by serial').pluck().all() as Buffer[];
  copy.close();
  // The end of a box does not fit the page of its row and lies in pages that are given out as rows are written.
  const places = boxes.map((box) => file.indexOf(box.subarray(-64)));
  expect(places).toHaveLength(ANSWERS);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a second copy on one day is refused: the difference would tell who came in between', async () => {
  const { data, folder, backup, copyOf } = await givenCollection();
  await backup('--database', 'roster');
  expect(readdirSync(folder)).toEqual(['roster']);
  const before = readFileSync(copyOf('roster'));
  await expect(backup()).rejects.toThrow('one a day is made at most');
  expect(readFileSync(copyOf('roster')).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['roster']);
  const other = givenFolder();
  await expect(backupCommand.run([other], { FOURLINKS_DATA: data })).rejects.toThrow('of "roster"');
});

test('what cannot be copied is said in a sentence and leaves nothing', async () => {
  const { data, folder, backup } = await givenCollection();
  const empty = givenFolder();
  await expect(backupCommand.run([folder], { FOURLINKS_DATA: empty })).rejects.toThrow(
    'There is no database',
  );
  await expect(backup('--database', 'diary')).rejects.toThrow('There is no database "diary"');
  await expect(backupCommand.run([], { FOURLINKS_DATA: data })).rejects.toThrow('backup FOLDER');
  const elsewhere = { FOURLINKS_DATA: data, DATABASE_URL: `postgres://u@127.0.0.1:${await freePort()}/x` };
  await expect(backupCommand.run([folder], elsewhere)).rejects.toThrow('is PostgreSQL running?');
  expect(readdirSync(folder)).toEqual([]);
});
