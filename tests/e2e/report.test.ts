import { readFileSync } from 'node:fs';
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

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a report in reading order by one click, put in another order by keyboard, made into three files', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('report');
  await page.getByRole('heading', { name: '还没有报告' }).waitFor();
  await page.getByRole('button', { name: '按默认顺序新建报告' }).click();
  await page.getByText('还没有生成。').waitFor();
  const sections = page.locator('form ol > li');
  const order = () => sections.locator('summary').allTextContents();
  const reading = ['样本', '信度', '四环节', '题项', '分组', '职业倦怠', '访谈摘录'];
  reading.push('问卷与访谈的联合展示', '激励概览', '地区比较', '研究方法');
  expect(await order()).toEqual(reading);

  // Whoever moves a section by keyboard can move it on.
  await page.getByRole('button', { name: '把“样本”下移' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await order()).toEqual(['信度', '四环节', '样本', ...reading.slice(3)]);
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: '撤销' }).press('Enter');
  expect(await order()).toEqual(reading);

  await page.getByRole('button', { name: '写一段文字' }).click();
  await page.getByRole('textbox', { name: '自己的文字' }).fill('# 前言\n\n**粗** <b>字</b>');
  await sections.last().getByText('预览', { exact: true }).click();
  await sections.last().locator('strong', { hasText: '粗' }).waitFor();
  await sections.last().getByText('<b>字</b>').last().waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '生成 Word 文档和网页' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: '生成公开版' }).click();
  const edition = page.locator('li', { has: page.getByText('公开版', { exact: true }) });
  await edition.waitFor();
  const files = page.getByRole('listitem').filter({ hasText: 'SHA-256' }).locator('strong');
  expect(await files.allTextContents()).toEqual(['Word 文档', '网页', '公开版']);
  await edition.getByRole('button', { name: '预览' }).click();
  await page.frameLocator('iframe').getByRole('heading', { name: '前言' }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    edition.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('edition.html');
  await readAlone(readFileSync(await download.path(), 'utf8'));

  const phone = await open(new URL(page.url()).pathname.split('/').slice(3).join('/'), 360, 'dark', 'en-US');
  await phone.getByRole('link', { name: 'Download' }).first().waitFor();
  expect(await overflow(phone)).toBe(0);
  expect(await violations(phone)).toEqual([]);
  expect(errors).toEqual([]);
}, 240_000);

/** The edition in a browser that reaches nothing else. */
async function readAlone(edition: string): Promise<void> {
  const context = await browser.newContext({ offline: true, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(edition);
  await page.getByRole('heading', { name: '前言' }).waitFor();
  const charts = page.getByRole('main').locator('figure svg');
  expect(await charts.count()).toBeGreaterThan(3);
  expect((await charts.first().boundingBox())!.width).toBeGreaterThan(200);
  expect(await page.locator('script').count()).toBe(0);
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(asked).toEqual([]);
  await context.close();
}
