import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openDemonstration } from '../server/features/joint/demonstration.ts';
import { contentOf } from '../server/features/finding/findings.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('countermeasures: written with the problem they answer, refused when they say nothing, removed with undo', async () => {
  const given = await openDemonstration();
  const { app, study, owner } = given;
  const made = await app.inject({
    method: 'POST',
    url: `/api/studies/${study}/findings`,
    headers: owner.headers,
    payload: contentOf({ claim: { 'zh-CN': '过程沟通不足', en: 'Too little talk' } }),
  });
  expect(made.statusCode).toBe(201);
  const { open, errors } = await openStudio(browser, given);
  const page = await open('countermeasures');
  await page.getByRole('heading', { name: '还没有对策' }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '写一条对策' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('请写明要做什么。').waitFor();
  await dialog.getByLabel('要做什么').fill('每季度面谈一次');
  await dialog.getByLabel('过程沟通不足').check();
  await dialog.getByLabel('哪一级能做').selectOption('county');
  await dialog.getByLabel('钻空子的风险').fill('走过场');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  const row = page.locator('tbody tr', { hasText: '每季度面谈一次' });
  await row.waitFor();
  expect(await row.textContent()).toMatch(/过程沟通不足.*县（区）局.*走过场/s);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '删除“每季度面谈一次”' }).click();
  await page.getByRole('heading', { name: '还没有对策' }).waitFor();
  await page.getByText('最近删除的对策（1）').click();
  await page.getByRole('button', { name: '恢复' }).click();
  await row.waitFor();

  await page.getByRole('tab', { name: '成因' }).click();
  await page.getByRole('heading', { name: '还没有成因' }).waitFor();
  expect(await violations(page)).toEqual([]);

  const phone = await open('countermeasures', 360, 'dark', 'en-US');
  await phone.getByText('Answers: Too little talk').waitFor();
  expect(await overflow(phone)).toBe(0);
  expect(await violations(phone)).toEqual([]);
  expect(errors).toEqual([]);
}, 240_000);
