import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { agree, openAnswerPage, phone, skipToReview, slipAddress } from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (options: BrowserContextOptions) => openAnswerPage(browser, options, 'slips');

/** Visits each kind of answer page in turn and hands it over with its name. */
async function eachKind(
  page: Page,
  server: Awaited<ReturnType<typeof open>>['server'],
  look: (kind: string) => Promise<void>,
) {
  const [code] = await server.draw(1);
  await page.goto(server.page);
  await agree(page);
  await page.locator('.words').waitFor();
  await page.locator('.primary').click();
  await look('code of a slip');
  await page.locator('.quiet').last().click();
  await page.locator('textarea').waitFor();
  await page.locator('.primary').click();
  await look('resume with a code');
  await page.goto('about:blank');
  await page.goto(await slipAddress(server, code!));
  await page.locator('.facts').waitFor();
  await page.getByRole('button', { name: /显示二维码|QR/ }).click();
  await page.locator('svg').waitFor();
  await look('consent');
  await agree(page);
  await page.locator('.big').waitFor();
  await look('resume code');
  await page.locator('.primary').click();
  await page.getByRole('radiogroup').waitFor();
  await look('rated item');
  await page.keyboard.press('3');
  while (!(await page.locator('textarea').count())) await page.locator('.steps button').nth(1).click();
  await look('open question');
  await skipToReview(page);
  await page.locator('summary').click();
  await look('review');
  await page.locator('.row button').nth(1).click();
  await page.locator('.big').waitFor();
  await look('receipt');
  await page.goto(`${server.address}/a/#w`);
  await page.locator('form button').click();
  await look('withdrawal');
  await page.goto(`${server.address}/a/#v`);
  await page.locator('form button').click();
  await look('board');
  await page.goto(`${server.address}/a/`);
  await page.locator('h1').waitFor();
  await look('notice');
}

test.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en-US', 'light'],
  ['en-US', 'dark'],
] as const)('axe finds nothing on any kind of answer page in %s, %s', async (locale, colorScheme) => {
  const { server, page } = await open({
    ...phone,
    locale,
    colorScheme,
    reducedMotion: 'reduce',
  });
  const found: Record<string, string[]> = {};
  await eachKind(page, server, async (kind) => {
    found[kind] = await violations(page);
  });
  expect(Object.keys(found)).toHaveLength(11);
  expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
});

test.each(['zh-CN', 'en-US'])(
  'at 320 px nothing scrolls sideways and targets are large enough, in %s',
  async (locale) => {
    const { server, page } = await open({
      ...phone,
      locale,
      viewport: { width: 320, height: 640 },
    });
    await eachKind(page, server, async (kind) => {
      const { overflow, small } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        small: [...document.querySelectorAll('button, label, .button, input:not([type=radio])')]
          .filter((each) => each.getBoundingClientRect().height < 44)
          .map((each) => each.outerHTML),
      }));
      expect([kind, overflow, small]).toEqual([kind, 0, []]);
    });
  },
);
