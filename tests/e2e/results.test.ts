import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullAnswers } from '../analysis/model/instrument/pmi.ts';
import { freeze } from '../server/features/release/frozen.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher } from '../support/server.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const charts = (page: Page) => page.locator('[role="img"] svg');
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('results: every chart is drawn, has its table, its release and its files; the joint display opens its evidence', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('results?section=*');
  await charts(page).nth(5).waitFor();
  const figures = page.locator('.card:has([role="img"])');
  expect(await figures.count()).toBe(6);
  for (const figure of await figures.all()) {
    await figure.locator('summary').click();
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(3);
    expect(await figure.locator('figcaption').first().textContent()).toBe('第 1 次发布 · n = 168 · 模拟数据');
  }
  expect(await page.locator('#reliability td').filter({ hasText: '可接受' }).count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);

  const profile = page.locator('#links .card:has([role="img"])');
  const shown = await profile.locator('tbody tr', { hasText: 'PR' }).first().locator('td').allTextContents();
  await profile.getByRole('button', { name: '下载表格' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '下载 CSV' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  const line = file
    .split('\r\n')
    .find((each) => each.includes(',PR,'))!
    .split(',');
  const mean = Number(line[line.indexOf('PR') + 2]).toFixed(2);
  expect(shown).toContain(mean);

  await profile.getByRole('button', { name: '图片' }).click();
  const image = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'PNG' }).click();
  const png = readFileSync(await (await image).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, expect.any(Number)]);

  await page.getByLabel('个案').selectOption('unflagged');
  await page.getByText('n = 161').first().waitFor();
  expect(page.url()).toContain('cases=unflagged');

  const joint = await open('joint-display');
  await joint.getByRole('button', { name: /目标 × .*计划.*分歧/s }).click();
  const evidence = joint.getByRole('dialog');
  expect(await evidence.textContent()).toContain('我清楚今年绩效计划对我的具体要求');
  expect(await evidence.locator('blockquote').count()).toBeGreaterThan(4);
  expect(await violations(joint)).toEqual([]);
  await joint.keyboard.press('Escape');
  await joint.getByRole('tab', { name: '并列表' }).click();
  expect(await joint.locator('tbody tr').count()).toBe(36);
  expect(await joint.getByRole('heading', { name: '没有发现什么' }).count()).toBe(1);
  expect(errors).toEqual([]);
}, 180_000);

test('on a phone, in English and in the dark, nothing scrolls sideways and axe finds nothing', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('results?section=*', 360, 'dark', 'en-US');
  await charts(page).nth(5).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  const joint = await open('joint-display', 360, 'dark', 'en-US');
  await joint
    .getByRole('button', { name: /Goals × Plan/ })
    .first()
    .waitFor();
  expect(await overflow(joint)).toBe(0);
  expect(await violations(joint)).toEqual([]);
  expect(errors).toEqual([]);
}, 180_000);

test('thirty respondents who answer in straight lines leave the page standing, though two of its notes are equal', async () => {
  const given = await openAnswering();
  const { own, seal, send, app, study, services } = given;
  for (let i = 0; i < 30; i++) {
    const straight = fullAnswers((choices) => i % choices, '同上');
    await send((await seal(straight)).submission);
  }
  await own('POST', 'collection/close');
  await freeze(given);
  const owner = await givenResearcher(services, { study, role: 'owner' });
  const { open, errors } = await openStudio(browser, { app, study, owner });
  const page = await open('results?section=*');
  const notes = page.locator('#reliability figure > p');
  await notes.first().waitFor();
  const said = await notes.allTextContents();
  expect(new Set(said).size).toBeLessThan(said.length);
  await charts(page).first().waitFor();
  expect(await page.locator('#items tbody tr').count()).toBeGreaterThan(40);

  // The study has no frame: the joint display says why in one sentence, and where to make one.
  const joint = await open('joint-display');
  await joint.getByText('所以没有联合展示').waitFor();
  expect(await joint.getByRole('link', { name: '去分析框架' }).getAttribute('href')).toContain('/frame');
  expect(errors).toEqual([]);
}, 240_000);

test('the page begins with its numbers, shows a section by its address, and what it shows is edited with undo', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('results');
  await page.getByRole('link', { name: '看信度的全部表格' }).click();
  expect(page.url()).toContain('section=reliability');
  expect(await page.locator('section[id]').count()).toBe(1);

  await page.getByRole('link', { name: '编辑这一页的内容' }).click();
  const titles = page.getByLabel('这一节的标题（简体中文）');
  await titles.first().waitFor();
  expect(await violations(page)).toEqual([]);
  const sections = await titles.count();
  await page.getByRole('button', { name: '移除“样本”' }).click();
  expect(await titles.count()).toBe(sections - 1);
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await titles.count()).toBe(sections);
  await titles.first().fill('谁回答了');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await page.getByRole('link', { name: '回到结果' }).click();
  await page.getByRole('heading', { name: '谁回答了' }).waitFor();
  expect(errors).toEqual([]);
}, 180_000);
