import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../../server/features/demonstration/client.ts';
import { findDemonstration } from '../../server/features/demonstration/find-demonstration.ts';
import { loadDemonstration } from '../../server/features/demonstration/load-demonstration.ts';
import { releaseAddresses } from '../../server/contract/release.ts';
import { entryAddresses } from '../../server/contract/session.ts';
import { start } from '../../server/main.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { givenPostgres } from '../support/postgres.ts';

const postgres = givenPostgres();

test('the whole demonstration loads on PostgreSQL: sealed, frozen, transcribed, coded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  const url = await postgres.url();
  const running = await start(
    readSettings({ DATABASE_URL: url, FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent', PORT: '0' }),
  );
  onTestFinished(async () => {
    await running.close();
    rmSync(folder, { recursive: true });
  });
  const { app, services } = running;
  const owner = new Client(app);
  const account = { email: 'owner@example.org', name: 'Owner', password: 'a long enough password' };
  await owner.call(entryAddresses.makeOwner, { body: { code: services.ownerCode, ...account } });
  const study = await loadDemonstration(app, services.databases, owner, 'four-links');
  expect(await findDemonstration(owner, 'four-links')).toBe(study);
  const { releases } = await owner.call(releaseAddresses.list, { params: { study } });
  expect(releases).toMatchObject([{ number: 1, n: 168 }]);
  const left = await services.databases.answers.selectFrom('box').selectAll().execute();
  expect(left).toEqual([]);
});
