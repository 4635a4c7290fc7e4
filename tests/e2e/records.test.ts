import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordPages } from '../../server/contract/record.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openInstallation } from './studio-page.ts';
import { sendLedger } from './records-study.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Clicks by visible labels, counted. */
function hand(page: Page) {
  let actions = 0;
  const press = async (role: 'link' | 'button', name: string) => {
    actions++;
    await page.getByRole(role, { name, exact: true }).first().click();
  };
  /** What the page answers to a question, by its heading. */
  const answer = async (question: string) => {
    const section = page.getByRole('region', { name: question });
    await section.locator('.sentence').first().waitFor();
    return (await section.locator('.sentence').first().textContent()) ?? '';
  };
  return { press, answer, actions: () => actions };
}

async function openLedger() {
  const installation = await openInstallation(browser);
  const { study, cookie } = await installation.givenMember('owner');
  await sendLedger(installation.app, study, cookie);
  const open = (path = '', options = {}) => installation.open(`/studies/${study}${path}`, options, cookie);
  return { ...installation, open, study };
}

/** Freezes what waits, as the owner does. */
async function freeze(page: Page): Promise<void> {
  await page.getByRole('button', { name: '冻结记录' }).click();
  await page.getByRole('button', { name: '冻结', exact: true }).click();
  await page.getByText('已冻结为记录第 1 次发布').waitFor();
}

test('records: what waits is reconciled and frozen; three questions are answered from the screen', async () => {
  const { open, errors } = await openLedger();
  const page = await open('/records');
  await page.getByRole('heading', { name: '分数加得起来吗？' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await freeze(page);

  await page.goto(page.url().replace('/records', ''));
  const { press, answer, actions } = hand(page);
  await press('link', '考评记录');
  await press('link', '扣分与加分 分数加得起来吗？是否以扣分为主？');
  expect(await answer('是否以扣分为主？')).toMatch(/\d/);
  await press('link', '指标');
  expect(await answer('哪个指标真正起决定作用？')).toMatch(/指标\d/);
  await press('link', '差距与名次');
  expect(await answer('第 3 名与第 4 名真的不同吗？')).toMatch(/\d/);
  expect(actions()).toBeLessThanOrEqual(25);
  expect(errors).toEqual([]);
});

const narrow = { viewport: { width: 360, height: 740 }, locale: 'en', colorScheme: 'dark' } as const;

test.each([
  ['wide', recordPages.filter((_, at) => at % 2 === 0), {}],
  ['narrow', recordPages.filter((_, at) => at % 2 === 1), narrow],
] as const)('records: pages stand where the screen is %s', async (_, pages, options) => {
  const { open, errors } = await openLedger();
  const page = await open('/records');
  await freeze(page);
  await page.getByRole('link', { name: '记录第 1 次发布' }).first().click();
  await page.getByRole('heading', { name: '是否以扣分为主？' }).first().waitFor();
  const path = new URL(page.url()).pathname.replace(/^.*(?=\/records\/)/, '').replace(/points$/, '');
  for (const each of pages) {
    const shown = await open(`${path}${each}`, options);
    await shown.locator('section h2').first().waitFor();
    await shown.waitForLoadState('networkidle');
    expect(await violations(shown), each).toEqual([]);
    expect(await overflow(shown), each).toBe(0);
    await shown.close();
  }
  expect(errors).toEqual([]);
});

test('schemes: a scheme is changed, taken back, published and compared', async () => {
  const { open, errors } = await openLedger();
  const page = await open('/records/scheme');
  const weight = page.getByLabel('“指标1”的分值');
  await weight.fill('25');
  await page.getByText('合计 95，总分 100').waitFor();
  expect(await page.getByRole('button', { name: '发布方案' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '撤销：分值' }).click();
  await page.getByText('合计 100，与总分一致').waitFor();
  await weight.fill('25');
  await page.getByLabel('“指标2”的分值').fill('25');
  await page.getByRole('button', { name: '修改“指标2”' }).click();
  await page.getByLabel('考评方式').selectOption({ label: '评分' });
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '发布方案' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布方案' }).click();
  await page.getByText('方案第 2 版已发布').waitFor();
  await page.getByRole('tab', { name: '版本（2）' }).click();
  await page.getByText('趋势在此断开', { exact: false }).waitFor();
  const changes = page.getByRole('group', { name: '改变的指标' });
  await changes.getByText('指标2 I02').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
