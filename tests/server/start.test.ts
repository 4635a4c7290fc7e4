import { chmodSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { start } from '../../server/main.ts';
import { readSettings, SettingsError } from '../../server/platform/settings.ts';
import { startCollecting } from '../support/collecting.ts';
import { freePort } from '../support/live/free-port.ts';
import { aFolder, copyMigrated } from '../support/server.ts';

const settingsOf = (folder: string, more: NodeJS.ProcessEnv = {}) =>
  readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent', PORT: '0', ...more });

async function aServer(folder: string, more: NodeJS.ProcessEnv = {}) {
  const running = await start(settingsOf(folder, more));
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= running.close());
  onTestFinished(close);
  return { ...running, close };
}

/** The sentence with which a start is refused. */
async function refusal(folder: string, more: NodeJS.ProcessEnv = {}): Promise<string> {
  const error: unknown = await start(settingsOf(folder, more)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SettingsError);
  return (error as Error).message;
}

test('a second server on the same files is refused; when the first has stopped, it starts', async () => {
  const folder = aFolder();
  const first = await aServer(folder);
  expect(await refusal(folder)).toContain('Another Fourlinks serves the data');
  await first.close();
  await aServer(folder);
});

test('data is for its owner alone, also what others could read before', async () => {
  const folder = aFolder();
  await copyMigrated(folder);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'answers.sqlite'), 0o644);
  mkdirSync(join(folder, 'exports'), { mode: 0o755 });
  await aServer(folder);
  const modes = ['', 'answers.sqlite', 'studio.lock', 'exports'].map((name) =>
    (statSync(join(folder, name)).mode & 0o777).toString(8),
  );
  expect(modes).toEqual(['700', '600', '600', '700']);
});

test('with another key, or a file that is none, nothing is served', async () => {
  const server = await startCollecting({ mode: 'slips' });
  onTestFinished(() => server.close());
  await server.draw(1);
  const { dataFolder } = server.services.settings;
  expect(existsSync(join(dataFolder, 'wrapping.key'))).toBe(false);
  const folder = aFolder();
  for (const name of ['studio', 'roster', 'answers'])
    for (const end of ['', '-wal'])
      if (existsSync(join(dataFolder, `${name}.sqlite${end}`)))
        cpSync(join(dataFolder, `${name}.sqlite${end}`), join(folder, `${name}.sqlite${end}`));
  expect(await refusal(folder, { FOURLINKS_KEY: 'ab'.repeat(32) })).toContain('does not open');
  const broken = join(aFolder(), 'wrapping.key');
  writeFileSync(broken, 'no key');
  expect(await refusal(folder, { FOURLINKS_KEY_FILE: broken })).toContain('64 hexadecimal digits');
  await aServer(folder, { FOURLINKS_KEY_FILE: join(`${dataFolder}-keys`, 'wrapping.key') });
});

test('a database of a newer version is left alone', async () => {
  const folder = aFolder();
  await copyMigrated(folder);
  const file = new Sqlite(join(folder, 'studio.sqlite'));
  file.prepare("insert into kysely_migration (name, timestamp) values ('9999-later', '2030')").run();
  file.close();
  expect(await refusal(folder)).toContain('newer Fourlinks (step 9999-later)');
});

test('a file that is no database, and a PostgreSQL that is away, are named', async () => {
  const folder = aFolder();
  writeFileSync(
    join(folder, 'roster.sqlite'),
    'no database, but long enough to be read as a header of one.'.repeat(9),
  );
  expect(await refusal(folder)).toContain('cannot be used: the file is no database');
  const nowhere = `postgres://u:p@127.0.0.1:${await freePort()}/x`;
  expect(await refusal(aFolder(), { DATABASE_URL: nowhere })).toContain('is PostgreSQL running?');
});

test('a server that is about to stop says so to balancers and goes on serving until they have heard', async () => {
  const { address, close } = await aServer(aFolder(), { FOURLINKS_DRAIN_SECONDS: '2' });
  const health = () => fetch(`${address}/api/health`);
  expect((await health()).status).toBe(200);
  const closed = close();
  const stopping = await health();
  expect(stopping.status).toBe(503);
  expect(await stopping.json()).toMatchObject({ code: 'server-closing' });
  const served = await fetch(`${address}/api/storage`);
  expect([served.status, served.headers.get('connection')]).toEqual([200, 'close']);
  await closed;
  await expect(health()).rejects.toThrow();
});

test('who comes on an open connection when the server has begun to stop is told so in their language', async () => {
  const { address, close } = await aServer(aFolder());
  const { port, host } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  const reply = text(socket);
  socket.write(`GET /api/session HTTP/1.1\r\nHost: ${host}\r\n`);
  await sleep(300);
  const closed = close();
  await sleep(300);
  socket.write('Accept-Language: zh-CN\r\n\r\n');
  expect(await reply).toMatch(/^HTTP\/1\.1 503 [^]*application\/problem\+json[^]*服务器正在停止或重启/);
  await closed;
});

test('a server stops although somebody goes on sending a byte now and then', async () => {
  const { address, close } = await aServer(aFolder());
  const slow = request(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': '1000' },
  });
  slow.on('error', () => undefined);
  const dripping = setInterval(() => slow.write(' '), 200);
  onTestFinished(() => clearInterval(dripping));
  await new Promise((resolve) => setTimeout(resolve, 600));
  const begun = Date.now();
  await close();
  expect(Date.now() - begun).toBeLessThan(60_000);
}, 120_000);
