import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { holdFolder } from '../../../server/platform/database/hold-folder.ts';
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

/** Every row of the databases in a folder; how they lie in a file may change. */
function rowsIn(folder: string): unknown[] {
  return ['studio', 'roster', 'answers'].map((name) => {
    const file = new Sqlite(join(folder, `${name}.sqlite`), { readonly: true });
    const tables = file.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck();
    const rows = tables.all().map((table) => [table, file.prepare(`select * from "${table}"`).all()]);
    file.close();
    return rows;
  });
}

test.for(cases)('$name: one sentence, exit 2, and nothing is harmed', async ({ given, args, said }) => {
  const folder = aFolder();
  await copyMigrated(folder);
  const more = await given(folder);
  const before = rowsIn(folder);
  const program = join(process.cwd(), 'server/fourlinks.js');
  const child = spawn(process.execPath, [program, ...(args ?? ['serve'])], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, FOURLINKS_DATA: folder, PORT: '0', ...more },
  });
  const [complaint, [status]] = await Promise.all([
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  expect(complaint.trim()).toMatch(said);
  expect(complaint.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
  expect(rowsIn(folder)).toEqual(before);
});
