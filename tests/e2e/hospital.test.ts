import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StudyId } from '../../server/contract/ids.ts';
import { openBrowser } from '../support/browser.ts';
import { becomeOwner, openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Words of the other template. The name of the product, 四环 Fourlinks, is none of them. */
const strangers = /环节|干部|税务|四环节|\blinks?\b|\bcadres?\b|\bbureaus?\b/gi;
const pages = [
  '',
  '/frame',
  '/instrument',
  '/participation',
  '/monitor',
  '/releases',
  '/transcripts',
  '/excerpts',
  '/search?tab=matrix',
  '/codebook?view=full',
  '/agreement',
  '/agreement/comparison',
  '/exchange',
  '/workspace',
  '/open-answers',
  '/results?section=*',
  '/results/plan',
  '/lenses',
  '/joint-display',
  '/regions',
  '/findings',
  '/countermeasures',
  '/report',
  '/exports',
  '/members',
  '/settings',
];

async function wordsOf(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.locator('body').innerText();
}

test('no page of a study from another field speaks the words of the four links, in either language', async () => {
  const { app, open, services, errors } = await openInstallation(browser);
  const start = await open();
  await becomeOwner(start, services.ownerCode);
  await start.getByRole('heading', { name: '还没有研究' }).waitFor();
  const cookies = await start.context().cookies();
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  const made = await app.inject({
    method: 'POST',
    url: '/api/demonstration',
    headers,
    payload: { template: 'hospital' },
  });
  const { study } = made.json<{ study: StudyId }>();
  const [session] = cookies;
  const found: string[] = [];
  for (const locale of ['zh-CN', 'en']) {
    const page = await open(`/studies/${study}`, { locale }, `${session!.name}=${session!.value}`);
    for (const path of pages) {
      const words = await wordsOf(page, `/studies/${study}${path}`);
      for (const word of words.match(strangers) ?? []) found.push(`${locale} ${path || '/'}: ${word}`);
    }
  }
  expect(found).toEqual([]);
  expect(errors).toEqual([]);
});
