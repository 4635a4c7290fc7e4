import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import type { Mode } from '../../server/contract/participation.ts';
import { startCollecting } from '../support/collecting.ts';

export const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
} satisfies BrowserContextOptions;

export type Served = Awaited<ReturnType<typeof startCollecting>>;

/** A study that is being answered and a page in a context of its own; complaints of the page end up in `errors`. */
export async function openAnswerPage(
  browser: Browser,
  options: BrowserContextOptions = phone,
  mode: Mode = 'open',
  definition?: Definition,
) {
  const server = await startCollecting({ mode, definition });
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => {
    // Chromium reports every refused or failed request; tests that provoke one look at the page instead.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
      errors.push(line.text());
  });
  onTestFinished(async () => {
    await context.close();
    await server.close();
  });
  return { server, page, errors, heading: page.locator('h1') };
}

/** Takes part: to the first question, or with slips to the resume code. */
export async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: /自愿作答|take part/ }).click();
  await page.locator('.facts').waitFor({ state: 'detached' });
}

export const keepDraft = (page: Page) =>
  page.getByRole('radio', { name: /保存进度|Keep my progress/ }).check();
export const progress = (page: Page) => page.locator('.progress span').nth(1).innerText();

/** The code of the item at which the draft on the device stands, read with the key that the page reads it with. */
export const keptCard = (page: Page) =>
  page.evaluate(async () => {
    const [[name, kept]] = Object.entries(localStorage) as [[string, string]];
    const opening = indexedDB.open(name);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('keys').objectStore('keys').get(name) as IDBRequest<CryptoKey>;
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    const plain = atob(kept.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(plain, (character) => character.charCodeAt(0));
    const iv = bytes.slice(0, 12);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, reading.result, bytes.slice(12));
    return (JSON.parse(new TextDecoder().decode(opened)) as { at: string | null }).at;
  });

/** Taps through the cards from the one shown until `last`, or to the review, choosing the third option. */
export async function tapThrough(page: Page, last = Infinity): Promise<void> {
  await page.locator('.steps').waitFor();
  for (;;) {
    if ((await page.locator('.steps').count()) === 0) return;
    const shown = await progress(page);
    if (Number(shown.split(' ')[0]) > last) return;
    if (await page.locator('textarea').count()) {
      await page.locator('textarea').fill('多一些沟通');
      await page.getByRole('button', { name: /下一题|Next/ }).tap();
    } else {
      await page.locator('.choices label').nth(2).tap();
    }
    await page.waitForFunction(
      (before) => document.querySelectorAll('.progress span')[1]?.textContent !== before,
      shown,
    );
  }
}

/** Goes through the cards without answering, up to the review. */
export async function skipToReview(page: Page): Promise<void> {
  await page.locator('.steps').waitFor();
  while (await page.locator('.steps').count()) await page.locator('.steps button').nth(1).click();
  await page.locator('details').waitFor();
}

/** From now on the server gets requests to such an address and its replies get lost. */
export async function loseReplies(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    await route.fetch();
    await route.abort();
  });
}

/** The server's replies arrive again, once those on their way are lost. */
export const findReplies = (page: Page) => page.unrouteAll({ behavior: 'wait' });

/** The address on a slip, with the key that the study signs with. */
export async function slipAddress(
  { address, study }: { address: string; study: string },
  code: string,
): Promise<string> {
  const reply = (await (await fetch(`${address}/api/answer/${study}`)).json()) as { ticketKey: string };
  const fingerprint = createHash('sha256').update(Buffer.from(reply.ticketKey, 'base64url')).digest();
  return `${address}/a/#s=${study}&c=${code}&k=${fingerprint.subarray(0, 16).toString('base64url')}`;
}
