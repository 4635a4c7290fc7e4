import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';

/**
 * Pictures of the pages of a running demonstration: `npm run screenshots -- <address> <folder>` takes each page at 360 and
 * 1280 px, in both languages, light and dark.
 */
const [address = 'http://127.0.0.1:8080', folder = 'dist/screenshots'] = process.argv.slice(2);
const account = { email: 'demo@fourlinks.example', password: 'four-links-demo' };
const pages = [
  '',
  '/instrument',
  ...['preview', 'check', 'languages', 'scales', 'consent', 'library', 'versions', 'anonymity'].map(
    (room) => `/instrument?room=${room}`,
  ),
  '/participation',
  '/monitor',
  '/releases',
  '/releases/import',
  '/records',
  '/records/scheme',
  '/transcripts',
  '/excerpts',
  '/search?q=扣分',
  '/search?tab=matrix',
  '/agreement',
  '/agreement/comparison',
  '/exchange',
  '/codebook',
  '/workspace',
  '/open-answers',
  '/results',
  '/results?section=*',
  '/results/plan',
  '/lenses',
  '/joint-display',
  '/regions',
  '/countermeasures',
  '/countermeasures?tab=causes',
  '/exports',
  '/members',
  '/settings',
];

async function signIn(browser: Browser, locale: 'zh-CN' | 'en', dark: boolean, width: number): Promise<Page> {
  const context = await browser.newContext({
    locale,
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height: width < 600 ? 740 : 900 },
  });
  const page = await context.newPage();
  await page.request.post(`${address}/api/session`, { data: account });
  return page;
}

async function shoot(page: Page, url: string, file: string): Promise<void> {
  await page.goto(`${address}${url}`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
}

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const locale of ['zh-CN', 'en'] as const) {
  for (const dark of [false, true]) {
    for (const width of [1280, 360]) {
      const page = await signIn(browser, locale, dark, width);
      const suffix = `${locale}-${width}${dark ? '-dark' : ''}`;
      const studies = (await (await page.request.get(`${address}/api/studies`)).json()) as {
        id: string;
        shortName: string | null;
      }[];
      // The study itself has a short name; the sites beside it have none.
      const study = `/studies/${studies.find(({ shortName }) => shortName !== null)?.id ?? ''}`;
      const interviews = (await (await page.request.get(`${address}/api${study}/interviews`)).json()) as {
        id: string;
      }[];
      const transcript = `/transcripts/${interviews[0]?.id ?? ''}`;
      for (const path of [...pages, transcript, `${transcript}/text`]) {
        const name = path === transcript ? 'coding' : path.slice(1).replace(/[/?=]/g, '-') || 'overview';
        await shoot(page, `${study}${path}`, `${name}-${suffix}`);
      }
      await shoot(page, `/board/${studies[0]?.id ?? ''}`, `board-${suffix}`);
      await shoot(page, '/stored', `stored-${suffix}`);
      await shoot(page, '/studies', `studies-${suffix}`);
      await shoot(page, '/account', `account-${suffix}`);
      await shoot(page, '/people', `people-${suffix}`);
      await shoot(page, '/api-reference', `api-${suffix}`);
      await page.context().close();
    }
  }
}
await browser.close();
