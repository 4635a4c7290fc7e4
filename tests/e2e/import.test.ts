import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openBfi } from '../server/features/release/importing.ts';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a table with a renamed column and a stray word is mapped, mended and imported on the page', async () => {
  const { app, study, headers, releases } = await openBfi();
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  onTestFinished(() => context.close());
  const [name, value] = String(headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();

  await page.goto(`/studies/${study}/releases/import`);
  const table = readFileSync('tests/fixtures/bfi/bfi.csv', 'utf8')
    .replace('"N1"', '"紧张"')
    .replace('\n2,4,3,', '\nskip,4,3,');
  const file = { name: 'bfi.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.setInputFiles('input[type=file]', file);
  await page.getByText('文件中没有的题目：N1').waitFor();
  await page.getByText('1 个不是答案，例如第 2 行“skip”').waitFor();
  const store = page.getByRole('button', { name: '导入 2800 行' });
  expect(await store.isDisabled()).toBe(true);

  await page.getByLabel('文件中的列: N1').selectOption('紧张');
  await page.getByText('已有 27 / 27 题对应到列').waitFor();
  await page.getByLabel('记为缺失的内容').fill('NA skip');
  await page.getByRole('button', { name: '重新检查' }).click();
  await store.click();
  await page.getByText('已导入为第 1 次发布，n = 2800').waitFor();
  await page.getByText('不导入的列：age').waitFor();
  expect(await releases()).toMatchObject([{ number: 1, n: 2800, source: 'import' }]);
});
