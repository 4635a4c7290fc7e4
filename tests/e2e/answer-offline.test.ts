import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openCuttable } from '../support/cuttable.ts';
import {
  agree,
  keepDraft,
  openAnswerPage,
  phone,
  skipToReview,
  slipAddress,
  tapThrough,
} from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A slip of a study that is reached over a network that can be cut. */
async function openOverNetwork() {
  const opened = await openAnswerPage(browser, phone, 'slips');
  const network = await openCuttable(opened.server.address);
  const [code] = await opened.server.draw(1);
  const slip = await slipAddress({ ...opened.server, address: network.address }, code!);
  return { ...opened, network, slip };
}

const enter = (page: Page) => page.getByRole('button', { name: '开始作答' }).tap();

/** Waits until the page and its questionnaire are kept and the worker that serves them is at work. */
const keptOffline = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

test('with the network cut after the first load the page opens, is answered and waits; back again, one box is stored', async () => {
  const { server, page, errors, network, slip } = await openOverNetwork();
  await page.goto(slip);
  await keepDraft(page);
  await agree(page);
  await enter(page);
  await tapThrough(page, 2);
  await keptOffline(page);

  network.cut();
  await page.reload();
  await page.getByRole('button', { name: '继续作答' }).tap();
  await skipToReview(page);
  await page.getByRole('button', { name: '就这样提交' }).tap();
  await page.getByText('已试 1 次').waitFor();
  await page.reload();
  await page.getByText('已试 1 次').waitFor();
  expect(await server.received()).toBe(0);

  network.mend();
  await page.getByText('答卷已收到').waitFor();
  expect(await server.received()).toBe(1);
  expect(errors).toEqual([]);
});

test('where nothing is kept the open page is answered and sent all the same, and leaves no copy of itself', async () => {
  const { server, page, network, slip } = await openOverNetwork();
  const sending = page.waitForResponse(/\/sending-/);
  await page.goto(slip);
  await agree(page);
  await enter(page);
  await page.locator('.steps').waitFor();
  await (await sending).finished();
  await page.waitForLoadState('networkidle');
  network.cut();
  await skipToReview(page);
  await page.getByRole('button', { name: '就这样提交' }).tap();
  await page.getByText('已试 1 次').waitFor();
  const kept = await page.evaluate(async () => [
    localStorage.length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
  network.mend();
  await page.getByRole('button', { name: '再试一次' }).tap();
  await page.getByText('答卷已收到').waitFor();
  expect(await server.received()).toBe(1);
});
