import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('workspace: records are asked beside answers, and a row of them becomes evidence of a finding', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('workspace');
  await page.getByRole('button', { name: '新建笔记本' }).first().click();
  await page.getByLabel('笔记本名称').fill('名次');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  const search = page.getByRole('complementary', { name: '分析方法与变量' }).getByRole('searchbox');
  const card = page.locator('article.open');
  await search.fill('扣分与加分');
  await search.press('Enter');
  await card.locator('.result[data-procedure=points]').waitFor();
  const whole = await card.locator('.sentence').textContent();
  await card.getByLabel('考评期').selectOption('2025Q1');
  await card.getByText(whole!, { exact: true }).waitFor({ state: 'detached' });
  await card.getByText('· 模拟数据', { exact: false }).first().waitFor();
  expect(await violations(page)).toEqual([]);

  await search.fill('有效权重');
  await search.press('Enter');
  await card.locator('.result[data-procedure=effectiveWeights]').waitFor();
  await card
    .getByRole('button', { name: /作为证据引用/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '引用', exact: true }).click();
  await page.waitForURL(/\/findings\//);
  const source = page.getByRole('article').getByRole('link').first();
  await source.waitFor();
  await source.click();
  await page.waitForURL(/\/records/);

  const again = await open('workspace');
  await again.getByRole('link', { name: /名次/ }).click();
  await again.getByRole('button', { name: '“扣分与加分”的更多操作' }).click();
  await again.getByRole('menuitem', { name: '放到统计结果页' }).click();
  await again.getByText('它的表已放到统计结果页').waitFor();
  await again.goto(again.url().replace(/workspace.*/, 'results?section=analyses'));
  await again.getByText('变动的分中扣分占', { exact: false }).waitFor();
  expect(await violations(again)).toEqual([]);

  const phone = await open('workspace', 360, 'dark', 'en');
  await phone.getByRole('link', { name: /名次/ }).click();
  await phone.locator('.result[data-procedure=points]').waitFor();
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await phone.evaluate(overflow)).toBe(0);
  expect(errors).toEqual([]);
});
