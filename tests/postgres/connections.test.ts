import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { givenPostgres } from '../support/postgres.ts';
import { openTestServer } from '../support/server.ts';

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
