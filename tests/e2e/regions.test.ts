import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ComparedRegions } from '../../server/contract/region.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openDemonstration } from '../server/features/joint/demonstration.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('regions: invariance stands before the means, which are those of the analysis; a region is removed, restored and renamed', async () => {
  const given = await openDemonstration();
  const { open, errors, app, owner } = await openStudio(browser, given);
  const page = await open('regions');
  await page.getByRole('heading', { name: 'R县（模拟）', exact: true }).waitFor();
  const tables = await page.locator('section figure, section table').allTextContents();
  const at = (words: string) => tables.findIndex((text) => text.includes(words));
  expect(at('测量不变性')).toBeGreaterThanOrEqual(0);
  expect(at('测量不变性')).toBeLessThan(at('：均值'));

  const url = `${given.releasePath}/regions`;
  const { regions } = (await app.inject({ url, headers: owner.headers })).json<ComparedRegions>();
  const { cells } = regions[0]!.tables[2]!.rows.find(({ key }) => key === 'AP')!;
  const row = page.locator('tr', { hasText: String((cells.here as number).toFixed(2)) }).filter({
    hasText: '考核评价',
  });
  const shown = (await row.locator('td').allTextContents()).join(' ');
  for (const key of ['here', 'there']) expect(shown).toContain((cells[key] as number).toFixed(2));
  expect(await page.getByText('均值不得比较').count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '“R县（模拟）”的操作' }).click();
  await page.getByRole('menuitem', { name: '移除' }).click();
  await page.getByRole('heading', { name: '还没有别的地区' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '添加地区' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '添加地区' }).click();
  await dialog.getByText('请给地区起一个名字。').waitFor();
  await dialog.getByLabel('地区的名字').fill('邻县');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '添加地区' }).click();
  await page.getByRole('heading', { name: '邻县', exact: true }).waitFor();
  await page.getByRole('button', { name: '“邻县”的操作' }).click();
  await page.getByRole('menuitem', { name: '改名' }).click();
  await page.getByRole('dialog').getByLabel('地区的名字').fill('西边的县');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '西边的县', exact: true }).waitFor();
  expect(errors).toEqual([]);
}, 240_000);

test('regions on a phone, in English and in the dark: nothing scrolls sideways and axe finds nothing', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('regions', 360, 'dark', 'en-US');
  await page.getByRole('heading', { name: 'R County (simulated)', exact: true }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 240_000);
