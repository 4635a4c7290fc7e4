import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../server/platform/database/migrate.ts';
import { Runner } from '../../server/platform/jobs/runner.ts';
import { openServices } from '../../server/platform/services.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { openCuttable } from '../support/cuttable.ts';
import { givenPostgres } from '../support/postgres.ts';
import { aFolder, openTestServer } from '../support/server.ts';
import { countingJob } from '../server/platform/jobs/counting.ts';

const postgres = givenPostgres();

it('goes on answering after the database server has ended its idle connections', async () => {
  const { app, services } = await openTestServer({ DATABASE_URL: await postgres.url() });
  const { studio, roster, answers } = services.databases;
  await Promise.all([studio, roster].map((database) => sql`select 1`.execute(database)));
  const ended = await sql<{ ended: boolean }>`select pg_terminate_backend(pid) as ended
    from pg_stat_activity where datname like replace(current_database(), '_answers', '%') and pid <> pg_backend_pid()`.execute(
    answers,
  );
  expect(ended.rows.length).toBeGreaterThanOrEqual(2);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await app.inject('/api/health')).statusCode).toBe(200);
});

it('says once that the database is away, not each second in which it looks for jobs', async () => {
  const url = new URL(await postgres.url());
  const network = await openCuttable(url.href);
  url.port = new URL(network.address).port;
  const settings = readSettings({ FOURLINKS_DATA: aFolder(), DATABASE_URL: url.href });
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const services = { ...openServices(settings), log };
  await migrate(services.databases);
  const runner = new Runner(services, [countingJob]);
  onTestFinished(async () => {
    network.mend();
    await runner.stop();
    await services.databases.close();
  });
  runner.start();
  for (const times of [1, 2]) {
    await sleep(1500);
    network.cut();
    await expect.poll(() => lines.length).toBe(times);
    await sleep(3500);
    expect(lines).toHaveLength(times);
    network.mend();
    await sleep(1500);
  }
}, 60_000);
