import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { agree, slipAddress, tapThrough } from './answering-page.ts';

/** The pictures of the READMEs, from a running demonstration: `npm run pictures -- <address>`. */
const [address = 'http://127.0.0.1:8080'] = process.argv.slice(2);
const folder = 'web/screenshots';
const account = { email: 'demo@fourlinks.example', password: 'four-links-demo' };

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const [locale, name] of [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const) {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.request.post(`${address}/api/session`, { data: account });
  const read = async <Reply>(url: string) =>
    (await (await page.request.get(`${address}${url}`)).json()) as Reply;
  // The study itself has a short name; the sites beside it have none.
  const studies = await read<{ id: string; shortName: string | null }[]>('/api/studies');
  const study = studies.find(({ shortName }) => shortName !== null);
  const path = `/studies/${study!.id}`;
  const [interview] = await read<{ id: string }[]>(`/api${path}/interviews`);
  await shoot(page, `${path}/joint-display`, `joint-${name}`);
  await shoot(page, `${path}/transcripts/${interview!.id}?show=all`, `coding-${name}`);
  await shoot(page, `${path}/results?section=items`, `results-${name}`);
  await page.request.post(`${address}/api${path}/collection/open`);

  const phone = await browser.newContext({ locale, viewport: { width: 360, height: 740 }, hasTouch: true });
  const card = await phone.newPage();
  const drawn = await page.request.post(`${address}/api${path}/tickets`, { data: { count: 1 } });
  const { codes } = (await drawn.json()) as { codes: string[] };
  const slip = await slipAddress({ address, study: study!.id }, codes[0]!);
  await shoot(card, slip.slice(address.length), `answer-${name}`, async () => {
    await agree(card);
    await card.getByRole('button', { name: /开始作答|Start answering/ }).click();
    await card.locator('.steps').waitFor();
    await tapThrough(card, 3);
  });
  await page.request.post(`${address}/api${path}/collection/close`);
  await Promise.all([phone.close(), context.close()]);
}
await browser.close();

async function shoot(page: Page, url: string, name: string, prepare?: () => Promise<unknown>): Promise<void> {
  await page.goto(`${address}${url}`);
  await page.waitForLoadState('networkidle');
  await prepare?.();
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
