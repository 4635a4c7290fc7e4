import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { becomeOwner, openInstallation } from './studio-page.ts';

const table = 'tests/fixtures/bfi/bfi.csv';
const instrument = 'tests/fixtures/bfi/instrument.json';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['README.md', 'README.zh-CN.md'])(
  'the tutorial in %s names the files that lead through it',
  (readme) => {
    const text = readFileSync(readme, 'utf8');
    expect(text).toContain(table);
    expect(text).toContain(instrument);
  },
);

test('the tutorial leads from an empty installation to the reliability of the public table, and to no joint display', async () => {
  const { open, services, errors } = await openInstallation(browser);
  const page = await open();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const goTo = (name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  await becomeOwner(page, services.ownerCode);
  await button('新建研究').click();
  await page.getByLabel('研究名称').fill('公开表格');
  await page.getByRole('radio', { name: /空白/ }).check();
  await button('新建').click();

  await goTo('问卷');
  await button('从文件载入').click();
  await page.setInputFiles('input[type=file]', instrument);
  await button('用作草稿').click();
  await button('发布').click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.getByText('草稿与第 1 版一致').waitFor();

  await goTo('数据发布');
  await page.getByRole('link', { name: '导入数据' }).first().click();
  await page.setInputFiles('input[type=file]', table);
  await page.getByRole('button', { name: '导入 2800 行' }).click();
  await page.getByText('已导入为第 1 次发布，n = 2800').waitFor();

  await goTo('统计结果');
  await page.getByRole('link', { name: '看信度的全部表格' }).click();
  const reliability = page.getByRole('group', { name: '量表信度' });
  // psych::alpha of the five items of agreeableness, A1 reversed, cases that answered all five: .70.
  await reliability.getByRole('row', { name: /宜人性.*\.70/ }).waitFor();

  await goTo('联合展示');
  await page.getByText('没有联合展示').first().waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await page.getByRole('link', { name: '去分析框架' }).waitFor();
  expect(errors).toEqual([]);
});
