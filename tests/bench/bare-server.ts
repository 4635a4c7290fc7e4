import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import Fastify from 'fastify';

/** The least that can store a box durably: Fastify, one prepared insert, synchronous=FULL. */
export async function startBareServer(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-bare-'));
  const db = new Sqlite(join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec('create table box (serial blob primary key, box blob not null) without rowid');
  const insert = db.prepare('insert into box values (?, ?)');
  const app = Fastify();
  app.post<{ Body: { serial: string; box: string } }>('/boxes', async ({ body }) => {
    insert.run(Buffer.from(body.serial, 'base64url'), Buffer.from(body.box, 'base64url'));
    return { stored: true };
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `${address}/boxes`,
    async close() {
      await app.close();
      db.close();
      rmSync(folder, { recursive: true });
    },
  };
}
