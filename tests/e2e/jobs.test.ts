import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { orderIntervals } from '../../server/features/agreement/intervals-job.ts';
import { orderFreeze } from '../../server/features/release/freeze-job.ts';
import { beat, giveBack, selectJob } from '../../server/platform/jobs/job.queries.ts';
import { startJob } from '../../server/platform/jobs/start-job.ts';
import type { JobId, StudyId } from '../../server/contract/ids.ts';
import type { Order } from '../../server/platform/jobs/job.ts';
import { randomId } from '../../server/platform/random.ts';
import type { Services } from '../../server/platform/services.ts';
import { openComparison } from '../server/features/adjudication/compared.ts';
import { openCodedStudy } from '../server/features/interview/given.ts';
import { packed } from '../server/formats/refi/full-project.ts';
import { collect } from '../server/features/release/frozen.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher } from '../support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Server = Pick<Awaited<ReturnType<typeof openCodedStudy>>, 'app' | 'services' | 'study'>;
type Cookie = Awaited<ReturnType<typeof givenResearcher>>['headers'];

/** A job that another process has claimed, which tells how far it is when the test says so, and then leaves it to this server. */
async function elsewhere(services: Services, study: StudyId, order: Order<unknown>) {
  const { studio } = services.databases;
  services.bell.removeAllListeners('given');
  const id = await startJob(services, { ...order, here: true });
  const { claim } = (await selectJob(studio, study, id))!;
  const job = { id, claim: claim! };
  return {
    tell: (done: number) => beat(studio, job, { done, total: 100 }, services.now()),
    leave: () => giveBack(studio, job, 0, services.now()),
  };
}

/** A page of a study for whoever has this cookie. */
async function openPage({ app, study }: Server, headers: Cookie, path: string) {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  onTestFinished(() => context.close());
  const [name, value] = String(headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`/studies/${study}/${path}`);
  return page;
}

test('a freeze that another process does shows how far it is, also after a reload, and then its release', async () => {
  const given = await openAnswering();
  const { services, study, headers } = given;
  await collect(given, 0, 12);
  const { id: owner } = await givenResearcher(services, { study, role: 'owner' });
  const order = { ...(await orderFreeze(services, study, {})), id: randomId<JobId>(), owner };
  const { tell, leave } = await elsewhere(services, study, order);
  await tell(40);

  const page = await openPage(given, headers, 'releases');
  await page.getByText('冻结数据：40%').waitFor();
  expect(await page.getByRole('button', { name: '冻结数据' }).count()).toBe(0);
  await page.reload();
  await page.getByText('冻结数据：40%').waitFor();
  await tell(70);
  await page.getByText('冻结数据：70%').waitFor();
  await leave();
  await page.getByRole('heading', { name: '第 1 次发布' }).waitFor();
});

test('a project on its way in shows how far it is after a reload, then what it brought', async () => {
  const given = await openCodedStudy();
  const { services, study, owner } = given;
  const { tell, leave } = await elsewhere(services, study, {
    id: randomId<JobId>(),
    study,
    owner: owner.id,
    kind: 'refi-import',
    input: { values: 'stance:problem' },
    file: packed,
  });
  await tell(40);
  const page = await openPage(given, owner.headers, 'exchange');
  await page.getByText('导入项目：40%').waitFor();
  await page.reload();
  await page.getByText('导入项目：40%').waitFor();
  await leave();
  await page.getByText('已导入 3 份访谈').waitFor();
});

test('agreement shows its values first, then how far its intervals are, also after a reload, until all are measured', async () => {
  const given = await openComparison();
  const { services, study, owner, coderA, coderB } = given;
  await given.code(coderA, '季度末墙上贴张表，𠮷才晓得扣了多少。');
  await given.code(coderB, '𠮷才晓得扣了多少。');
  await given.finish(coderA, coderB);
  const reader = { id: owner.id, role: 'owner' } as const;
  const order = await orderIntervals(services.databases.studio, study, reader, undefined);
  const job = { ...order, id: randomId<JobId>(), owner: owner.id };
  const { tell, leave } = await elsewhere(services, study, job);
  await tell(40);
  const page = await openPage(given, owner.headers, 'agreement');
  await page.getByText('计算 95 % 置信区间：40%').waitFor();
  expect(await page.getByRole('cell', { name: '…', exact: true }).count()).toBeGreaterThan(0);
  await page.reload();
  await page.getByText('计算 95 % 置信区间：40%').waitFor();
  await leave();
  await page.getByText('计算 95 % 置信区间').waitFor({ state: 'detached' });
  // Nothing waits any more; of so short a text there is no interval, and each row says so.
  await expect.poll(() => page.getByRole('cell', { name: '…', exact: true }).count()).toBe(0);
  expect(await page.getByRole('row').count()).toBeGreaterThan(2);
});
