import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { holdFolder } from '../../../server/platform/database/hold-folder.ts';
import { openDatabases } from '../../../server/platform/database/open.ts';
import { openKeyring } from '../../../server/platform/keyring.ts';
import { sha256 } from '../../../server/platform/random.ts';
import { readSettings } from '../../../server/platform/settings.ts';
import { freePort } from '../../support/live/free-port.ts';
import { aFolder, copyMigrated } from '../../support/server.ts';

interface Case {
  readonly name: string;
  /** What lies in the data folder, and what the program is told beside it. */
  readonly given: (folder: string) => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>;
  readonly args?: readonly string[];
  readonly said: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'a key file that is none',
    given: (folder) => {
      const file = join(folder, 'wrapping.key');
      writeFileSync(file, 'no key');
      return { FOURLINKS_KEY_FILE: file };
    },
    said: /^The wrapping key ".*" cannot be used: not 64 hexadecimal digits\.$/,
  },
  {
    name: 'a key file that cannot be read',
    given: (folder) => {
      mkdirSync(join(folder, 'wrapping.key'));
      return {};
    },
    said: /^The wrapping key ".*" cannot be used: EISDIR/,
  },
  {
    name: 'another key than the one of before',
    given: async (folder) => {
      const databases = openDatabases(readSettings({ FOURLINKS_DATA: folder }));
      const sealed = openKeyring({ wrappingKey: 'ab'.repeat(32), keyFile: null, dataFolder: folder }).wrap(
        Buffer.from('Fourlinks'),
      );
      await databases.studio.insertInto('key_check').values({ one: 1, sealed }).execute();
      await databases.close();
      return { FOURLINKS_KEY: 'cd'.repeat(32) };
    },
    said: /^The wrapping key does not open what is kept in /,
  },
  {
    name: 'a database of a newer version',
    given: (folder) => {
      const file = new Sqlite(join(folder, 'studio.sqlite'));
      file.prepare("insert into kysely_migration (name, timestamp) values ('9999-later', '2030')").run();
      file.close();
      return {};
    },
    said: /^The database "studio" was written by a newer Fourlinks \(step 9999-later\)/,
  },
  {
    name: 'a second server on one folder',
    given: (folder) => {
      const held = holdFolder(folder, 'all');
      onTestFinished(() => held.release());
      return {};
    },
    said: /^Another Fourlinks serves the data in /,
  },
  {
    name: 'a PostgreSQL that is stopped',
    given: async () => ({ DATABASE_URL: `postgres://u:p@127.0.0.1:${await freePort()}/x` }),
    said: /^The database "studio" cannot be used: nothing answers there: is PostgreSQL running\?\.$/,
  },
  {
    name: 'a restore onto what is there',
    given: (folder) => {
      mkdirSync(join(folder, 'studio', '2026-11-30'), { recursive: true });
      return {};
    },
    args: ['restore', '.'],
    said: /^The data folder ".*" is not empty: nothing was restored over it\.$/,
  },
  {
    name: 'a setting that is none',
    given: () => ({ FOURLINKS_DATE: 'data' }),
    said: /^FOURLINKS_DATE is not a setting of Fourlinks/,
  },
];

/** The files of the databases in a folder, byte by byte. */
const filesIn = (folder: string): string[] =>
  ['studio', 'roster', 'answers'].map((name) => sha256(readFileSync(join(folder, `${name}.sqlite`))));

/** Runs the program in a folder; what it complained of, and how it ended. */
async function say(folder: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const program = join(process.cwd(), 'server/fourlinks.js');
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, FOURLINKS_DATA: folder, PORT: '0', ...env },
  });
  const [complaint, [status]] = await Promise.all([
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { complaint: complaint.trim(), status };
}

test.for(cases)('$name: one sentence, exit 2, and nothing is harmed', async ({ given, args, said }) => {
  const folder = aFolder();
  await copyMigrated(folder);
  const more = await given(folder);
  const before = filesIn(folder);
  const { complaint, status } = await say(folder, args ?? ['serve'], more);
  expect(complaint).toMatch(said);
  expect(complaint.split('\n')).toHaveLength(1);
  expect(status).toBe(2);
  expect(filesIn(folder)).toEqual(before);
});

test('a port that is taken: one sentence, exit 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await say(aFolder(), ['serve'], { PORT: String(port) })).toEqual({
    complaint: `Another program listens at 127.0.0.1, port ${port}: stop it, or set PORT.`,
    status: 2,
  });
});
