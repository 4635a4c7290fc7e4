import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openReleased } from '../server/features/export/released.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher } from '../support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function opened() {
  const given = await openReleased();
  const second = await givenResearcher(given.services, { study: given.study, role: 'analyst' });
  const address = await given.app.listen({ port: 0, host: '127.0.0.1' });
  const open = async (cookie: unknown, path: string, size = { width: 1280, height: 800 }): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: address, viewport: size });
    onTestFinished(() => context.close());
    const [name, value] = String(cookie).split('=') as [string, string];
    await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    await page.goto(`/studies/${given.study}/${path}`);
    return page;
  };
  return { ...given, second, open };
}

test('rows are previewed and asked for, approved by the second member, taken, and found in the log', async () => {
  const { headers, second, open } = await opened();
  const own = await open(headers.cookie, 'exports', { width: 360, height: 740 });
  await own.getByText('60 行').waitFor();
  await own.getByText('会带走的列').first().click();
  await own.getByRole('cell', { name: /^组：/ }).first().waitFor();
  await own.getByLabel('给谁、给什么').selectOption('protected');
  await own.getByText('80 % 的概率保持原样').waitFor();
  expect(await violations(own)).toEqual([]);
  await own.getByLabel('用途').fill('交给评审人复核');
  await own.getByRole('button', { name: '提出申请' }).click();
  await own.getByText('等待另一位成员决定').waitFor();
  expect(await own.getByRole('button', { name: '批准' }).count()).toBe(0);

  const theirs = await open(second.headers.cookie, 'exports');
  await theirs.getByText('交给评审人复核').waitFor();
  expect(await violations(theirs)).toEqual([]);
  await theirs.getByRole('button', { name: '批准' }).click();
  await theirs.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await theirs.getByText('可下载至').waitFor();
  expect(await theirs.getByRole('link', { name: '下载' }).count()).toBe(0);
  expect(await theirs.getByRole('link', { name: '查看日志' }).count()).toBe(0);

  await own.reload();
  const [file] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('fourlinks-release-1-protected-rows.csv');
  expect(
    readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(61);

  await own.getByRole('link', { name: '查看日志' }).click();
  await own.getByRole('cell', { name: '下载逐行数据' }).waitFor();
  await own.getByLabel('谁').selectOption({ index: 1 });
  expect(await violations(own)).toEqual([]);
});
