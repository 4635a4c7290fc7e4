import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { writeXlsx } from '../../server/formats/spreadsheet/xlsx.ts';
import instrument from '../fixtures/intake/_instrument/instrument.json' with { type: 'json' };
import { openBfi, openImporting } from '../server/features/release/importing.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openPage(given: Awaited<ReturnType<typeof openImporting>>, locale = 'zh-CN', width = 1280) {
  const { app, study, headers } = given;
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale, baseURL: address, viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  const [name, value] = String(headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`/studies/${study}/releases/import`);
  return page;
}

test('a table with a renamed column and a stray word is mapped, mended and imported on the page', async () => {
  const given = await openBfi();
  const page = await openPage(given);
  const table = readFileSync('tests/fixtures/bfi/bfi.csv', 'utf8')
    .replace('"N1"', '"紧张"')
    .replace('\n2,4,3,', '\nskip,4,3,');
  const file = { name: 'bfi.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.setInputFiles('input[type=file]', file);
  await page.getByText('文件中没有的题目：N1').waitFor();
  await page.getByText('skip').and(page.locator('q')).waitFor();
  await page.getByText('不是任何选项 · 第 2 行').waitFor();

  await page.getByLabel('文件中的列: N1').selectOption('紧张');
  await page.getByText('已有 27 / 27 题对应到列').waitFor();
  await page.getByLabel('记为缺失的内容').fill('NA skip');
  await page.getByRole('button', { name: '重新检查' }).click();
  await page.locator('q').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '导入 2800 行' }).click();
  await page.getByText('已导入为第 1 次发布，n = 2800').waitFor();
  await page.getByText('不导入的列：age').waitFor();
  expect(await given.releases()).toMatchObject([{ number: 1, n: 2800, source: 'import' }]);
});

/** A workbook with a note before the answers, a title above them, and every habit of cells there is. */
async function hardFile(): Promise<Buffer> {
  const answers = [
    'D.同意',
    '非常赞同',
    '４',
    '99',
    '5.非常同意',
    '非常赞同',
    '1分',
    '一般',
    '2',
    '3',
    'E.非常同意',
    '4',
  ];
  const header = [
    '序号',
    '1、考核标准清楚',
    '领导经常反馈',
    '3、考核结果公平【单选题】',
    'Q4',
    'Q5',
    '您的性别',
    '工作年限',
  ];
  const degrees = ['一般', '同意', '非常同意', '不同意'];
  const rows = answers.map((first, at) => [
    at + 1,
    first,
    degrees[at % 4]!,
    at % 3 ? 'Agree' : 'neutral',
    (at % 5) + 1,
    ((at * 3) % 5) + 1,
    at % 2 ? '男' : '女',
    at % 4 ? '6—10年' : '1～5年',
  ]);
  return writeXlsx([
    { name: '说明', rows: [['导出说明'], ['请看第二个工作表']] },
    { name: '答卷', rows: [['绩效问卷结果', null], header, ...rows] },
  ]);
}

test('a hard file is put right by hand, by keyboard too, and becomes a release', async () => {
  const given = await openImporting();
  await given.publish(instrument);
  const page = await openPage(given);
  await page.setInputFiles('input[type=file]', {
    name: '答卷.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await hardFile(),
  });
  expect(await page.getByLabel('第 1 行是').inputValue()).toBe('skipped');
  expect(await page.getByLabel('第 2 行是').inputValue()).toBe('header');
  await page.getByText('另有工作表“说明”').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('文件中的列: T').selectOption('工作年限');
  await page.getByText('12 个单元格写法不同').first().waitFor();
  const treat = page.getByLabel('“非常赞同”按什么处理');
  await treat.focus();
  await treat.selectOption('5');
  await page.getByText('按指定处理').first().waitFor();
  const code = page.getByLabel('99（1 次）');
  expect(await code.isChecked()).toBe(true);
  await code.focus();
  await page.keyboard.press('Space');
  await page.getByText('不在取值之内 · 第 6 行').waitFor();
  await page.getByLabel('99', { exact: true }).check();
  await page.getByLabel('99（1 次）').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '导入 12 行' }).click();
  await page.getByText('已导入为第 1 次发布，n = 12').waitFor();
  await page.getByText('“99”记为缺失，1 次').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await given.releases()).toMatchObject([{ number: 1, n: 12, source: 'import' }]);
});

test('a file of answers without a questionnaire proposes one, and comes in once that is published', async () => {
  const given = await openImporting();
  const page = await openPage(given, 'en', 360);
  const file = { name: '答卷.xlsx', mimeType: 'application/octet-stream', buffer: await hardFile() };
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('heading', { name: 'Proposed questionnaire: 7 items' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save as draft and open' }).click();
  await page.waitForURL(/\/instrument/);
  expect((await given.call('POST', 'instrument/versions')).statusCode).toBe(201);
  await page.goto(`/studies/${given.study}/releases/import`);
  await page.setInputFiles('input[type=file]', file);
  await page.getByText('7 of 7 items have a column').waitFor();
  expect(await violations(page)).toEqual([]);
});
