import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { canary, openCanaryStudy } from '../server/features/retention/canary.ts';
import { livePostgres } from '../support/live/postgres.ts';

/** The files of the tables of a cluster that hold the canary; its log is recycled later. */
const inTables = (cluster: string) =>
  readdirSync(join(cluster, 'base'), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(canary));

it('no word of a deleted study, or of an erased interview, is left in the tables of PostgreSQL', async () => {
  const cluster = await livePostgres('-c', 'fsync=off');
  // The last to end: those who use it were opened later.
  onTestFinished(() => cluster.close());
  for (const path of ['deletion', 'erasure'] as const) {
    const server = await openCanaryStudy({ DATABASE_URL: await cluster.newUrl() });
    const { studio } = server.services.databases;
    await sql`checkpoint`.execute(studio);
    expect(inTables(cluster.folder).length).toBeGreaterThan(0);
    const gone =
      path === 'deletion'
        ? await server.call('POST', '/deletion', { title: '测试研究' })
        : await server.call('POST', `/interviews/${server.interview}/erasure`);
    expect(gone.statusCode).toBeLessThan(300);
    await sql`checkpoint`.execute(studio);
    expect(inTables(cluster.folder)).toEqual([]);
  }
});
