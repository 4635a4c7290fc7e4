import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChainFile } from '../../server/contract/audit.ts';
import { verifyChain } from '../../server/features/audit/verify-chain.ts';
import { violations, violationsInTheDark } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openRecorded } from '../server/features/audit/given.ts';
import { openCanaryStudy } from '../server/features/retention/canary.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a look at the results is in the record, which is taken along and verified', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('results');
  await page.waitForLoadState('networkidle');

  await page.goto(page.url().replace(/results$/, 'record'));
  await page.getByText('查看了结果').first().waitFor();
  await page.getByText(/^记录完整，核验至第 \d+ 条$/).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await violationsInTheDark(page)).toEqual([]);
  await page.getByLabel('类别').selectOption('settings');
  await page.getByText('开始了回收').first().waitFor();
  expect(await page.getByText('查看了结果').count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 JSON（可核验）' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as ChainFile;
  expect(await verifyChain(file.entries, [file.head])).toMatchObject({ fault: null });
  const changed = file.entries.map((entry) => (entry.number === 5 ? { ...entry, researcher: 'x' } : entry));
  expect((await verifyChain(changed)).fault).toEqual({ number: 5, fault: 'changed' });

  expect(errors).toEqual([]);
});

test('an interview is erased and certified, and the study deleted after its title was typed', async () => {
  const { open, errors } = await openStudio(browser, await openCanaryStudy());
  const page = await open('retention', 360);
  await page.getByRole('heading', { name: '应要求删除一份访谈' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await violationsInTheDark(page)).toEqual([]);
  await page.getByLabel('哪一份访谈').selectOption({ index: 1 });
  await page.getByRole('button', { name: '删除并出具证明' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除并出具证明' }).click();
  await page.getByRole('heading', { name: '删除证明', level: 1 }).waitFor();
  await page.getByText('没有记录到文件离开平台').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.goto(page.url().replace(/retention.*$/, 'retention'));
  const title = page.getByLabel('请输入研究名称以确认');
  await title.fill('别的名称');
  await page.getByRole('button', { name: '永久删除' }).click();
  await page.getByText('输入的名称与研究名称不一致').waitFor();
  await title.fill('测试研究');
  await page.getByRole('button', { name: '永久删除' }).click();
  await page.waitForURL(/\/studies$/);
  expect(errors.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([]);
});

test('a last day that comes near is said on the overview, and an archived study says so', async () => {
  const { open } = await openStudio(browser, await openRecorded());
  const page = await open('retention', 1280, 'light', 'en');
  // The clock of the server stands at the second of March.
  await page.getByLabel('Last day').fill('2026-03-05');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Archive this study' }).click();
  await page.getByRole('button', { name: 'Take it out of the archive' }).waitFor();
  await page.goto(page.url().replace(/\/retention$/, ''));
  await page.getByText('it can be read and not changed').waitFor();
  await page.getByText('This study is kept for 3 more days').waitFor();
  await page.getByText(/^In this study it is recorded/).waitFor();
  expect(await violations(page)).toEqual([]);
});
