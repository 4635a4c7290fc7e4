import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { orderFreeze } from '../../server/features/release/freeze-job.ts';
import { beat, giveBack, selectJob } from '../../server/platform/jobs/job.queries.ts';
import { startJob } from '../../server/platform/jobs/start-job.ts';
import { collect } from '../server/features/release/frozen.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher } from '../support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a freeze that another process does shows how far it is, also after a reload, and then its release', async () => {
  const given = await openAnswering();
  const { app, services, study, headers } = given;
  const { studio } = services.databases;
  await collect(given, 0, 12);
  const { id: owner } = await givenResearcher(services, { study, role: 'owner' });
  // Claimed, but not by the runner of this server.
  services.bell.removeAllListeners('given');
  const order = await orderFreeze(services, study, {});
  await startJob(services, { ...order, owner, here: true });
  const row = (await selectJob(studio, study, order.id))!;
  const job = { ...row, claim: row.claim! };
  const tell = (done: number) => beat(studio, job, { done, total: 100 }, services.now());
  await tell(40);

  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  onTestFinished(() => context.close());
  const [name, value] = String(headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`/studies/${study}/releases`);
  await page.getByText('冻结数据：40%').waitFor();
  expect(await page.getByRole('button', { name: '冻结数据' }).count()).toBe(0);
  await page.reload();
  await page.getByText('冻结数据：40%').waitFor();
  await tell(70);
  await page.getByText('冻结数据：70%').waitFor();
  await giveBack(studio, job, 0, services.now());
  await page.getByRole('heading', { name: '第 1 次发布' }).waitFor();
});
