import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('open answers: the owner reads, searches and masks them, and takes them to coding', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('open-answers');
  await button(page, '阅读').first().click();
  const list = page.getByRole('list', { name: '开放回答' });
  await list.waitFor();
  const all = await list.getByRole('listitem').count();
  expect(all).toBeGreaterThan(10);
  const first = (await list.getByRole('listitem').first().textContent())!.trim().slice(0, 4);
  await page.getByLabel('在回答里查找').fill(first);
  expect(await list.getByRole('listitem').count()).toBeLessThan(all);
  await page.getByLabel('还要遮蔽').fill(first);
  await page.getByLabel('在回答里查找').fill('');
  await list.getByText('■■■■', { exact: false }).first().waitFor();
  expect(await violations(page)).toEqual([]);

  await button(page, '送去编码').click();
  await button(page, '我已通读，送去编码').click();
  await page.getByText('已送去编码').first().waitFor();
  await page.getByRole('link', { name: '去编码' }).click();
  const text = page.getByRole('region', { name: '访谈全文' });
  await text.getByText('■■■■', { exact: false }).first().waitFor();
  expect(await text.textContent()).not.toContain(first);
  expect(errors).toEqual([]);

  const narrow = await open('open-answers', 360, 'dark', 'en');
  await narrow.getByText('Taken to coding').first().waitFor();
  expect(await overflow(narrow)).toBe(0);
  expect(await violations(narrow)).toEqual([]);
});
