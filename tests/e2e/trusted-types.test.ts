import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pages = [
  ...['', 'frame', 'instrument', 'instrument?room=preview', 'instrument?room=library', 'participation'],
  ...[
    'monitor',
    'releases',
    'releases/import',
    'transcripts',
    'excerpts',
    'search?q=扣分',
    'search?tab=matrix',
  ],
  ...['agreement', 'agreement/comparison', 'exchange', 'codebook', 'workspace', 'open-answers', 'results'],
  ...[
    'results?section=*',
    'results/plan',
    'lenses',
    'joint-display',
    'findings',
    'regions',
    'countermeasures',
  ],
  ...['countermeasures?tab=causes', 'report', 'exports', 'members', 'settings'],
];

/** What the policy of a page refuses from its first line on, read by a script that is there before it. */
async function watchRefusals(page: Page): Promise<() => string[]> {
  const refused: string[] = [];
  await page.exposeFunction('tellRefusal', (what: string) => refused.push(what));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
      const tell = (window as unknown as { tellRefusal: (what: string) => void }).tellRefusal;
      tell(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`);
    }),
  );
  return () => refused;
}

test('no page of the studio does what its policy refuses, charts and menus included', async () => {
  const { open, study, app } = await openStudio(browser);
  const page = await open('');
  const refused = await watchRefusals(page);
  const addresses = pages.map((path) => `/studies/${study}/${path}`);
  for (const address of [...addresses, '/studies', '/api-reference', '/stored', `/board/${study}`]) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
  // Charts are taken down where their page is left without a new document.
  await page.goto(`/studies/${study}/results?section=*`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: '成员' }).click();
  await page.getByRole('heading', { level: 1, name: '成员' }).waitFor();
  expect(refused()).toEqual([]);
  // What is refused is seen: markup from a text, and a policy of another name.
  const seen = await page.evaluate(() => {
    const told: string[] = [];
    for (const act of [
      () => (document.body.innerHTML = '<b>x</b>'),
      () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('other', {}),
    ])
      try {
        act();
        told.push('done');
      } catch {
        told.push('refused');
      }
    return told;
  });
  expect(seen).toEqual(['refused', 'refused']);
  await expect.poll(() => refused().length).toBe(2);
  await app.close();
}, 600_000);
