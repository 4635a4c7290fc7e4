import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Receipt } from '../../server/contract/response.ts';
import { responses as simulate } from '../../server/templates/four-links/demonstration/responses.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { downloaded } from '../support/downloaded.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name });

test('the owner freezes a strictly sealed study with the passphrase, and everyone finds their receipt on the board', async () => {
  const passphrase = 'a sentence to remember';
  const { app, study, own, seal, send, headers } = await openAnswering({ passphrase });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const receipts: string[] = [];
  for (const answers of simulate().slice(0, 11))
    receipts.push((await send((await seal(answers)).submission)).json<Receipt>().leaf);
  await own('POST', 'collection/close');

  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  onTestFinished(() => context.close());
  const board = await context.newPage();
  await board.goto(`/board/${study}`);
  await board.getByText('还没有公布').waitFor();
  const words = await board.locator('p.words').innerText();

  const [name, value] = String(headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`/studies/${study}/releases`);
  await button(page, '冻结数据').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('盲签名的私钥').waitFor();
  await dialog.getByLabel('封存口令').fill('not the sentence');
  await button(page, '冻结数据').last().click();
  await dialog.getByText('口令不对').waitFor();
  await dialog.getByLabel('封存口令').fill(passphrase);
  await button(page, '冻结数据').last().click();
  await page.getByText('n = 11').first().waitFor();

  await context.clearCookies();
  await board.reload();
  await board.getByText('与公布的一致').waitFor();
  await board.getByText('没有多出来的答卷').waitFor();
  expect(words.split(' · ')).toHaveLength(4);
  await board.getByLabel('回执').fill(` ${receipts[3]!.toUpperCase()} `);
  await button(board, '核对').click();
  await board.getByText('在第 1 次数据发布中找到').waitFor();
  await board.getByLabel('回执').fill('f'.repeat(64));
  await button(board, '核对').click();
  await board.getByText('没有找到').waitFor();
  expect(await violations(board)).toEqual([]);
  const leaves = (await downloaded(board, button(board, '下载全部回执'))).trim().split('\n');
  expect(leaves).toEqual([...receipts].sort());
});
