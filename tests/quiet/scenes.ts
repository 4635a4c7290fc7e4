import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveServer } from '../support/live/server.ts';
import type { LivePostgres } from '../support/live/postgres.ts';
import type { Scene } from './observe.ts';

export const onSqlite: Scene = { name: 'SQLite', serve: (folder) => liveServer(folder) };

export const behindProxy: Scene = {
  name: 'SQLite, behind a proxy',
  proxied: true,
  serve: (folder) => liveServer(folder, { FOURLINKS_PROXY: '127.0.0.1' }),
};

const room = (folder: string): string => join(folder, 'data');

/** A disk of its own fills to the last byte; answers are refused with a sentence. */
export const onFullDisk: Scene = {
  name: 'SQLite, the disk is full',
  expected: 507,
  serve(folder) {
    mkdirSync(room(folder));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', room(folder)]);
    return liveServer(folder);
  },
  async upset(folder) {
    for (const bytes of [1 << 20, 4096, 512])
      for (let at = 0; ; at++)
        try {
          writeFileSync(join(room(folder), `filler-${bytes}-${at}`), Buffer.alloc(bytes));
        } catch {
          break;
        }
  },
  async settle(folder) {
    execFileSync('mount', ['-o', 'remount,size=256m', room(folder)]);
  },
  clear: (folder) => void execFileSync('umount', [room(folder)]),
};

export const onPostgres = (postgres: LivePostgres): Scene => ({
  name: 'PostgreSQL',
  serve: async (folder) => liveServer(folder, { DATABASE_URL: await postgres.newUrl() }),
});

/** The database ends while people answer; they are told to come later. */
export const withoutDatabase = (postgres: LivePostgres): Scene => ({
  name: 'PostgreSQL, stopped meanwhile',
  expected: 503,
  // Whoever looks for jobs says once that there is no database, in the words of how it met that.
  background: /at async claimJob/,
  serve: async (folder) => liveServer(folder, { DATABASE_URL: await postgres.newUrl() }),
  upset: () => postgres.kill(),
  settle: () => postgres.start(),
});
