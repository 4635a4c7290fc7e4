import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyKind } from '../analysis/model/instrument/every-kind.ts';
import { violations, violationsInTheDark } from '../support/axe.ts';
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
  for (const folded of await page.locator('summary').all()) await folded.click();
  await page.getByRole('button', { name: /显示二维码|QR/ }).click();
  await page.locator('svg').waitFor();
  await look('consent');
  await agree(page);
  await page.locator('.big').waitFor();
  await look('receipt before the questions');
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

test.each(['zh-CN', 'en-US'])(
  'on any kind of answer page axe finds nothing, light or dark; at 320 px nothing scrolls sideways and targets are large enough, in %s',
  async (locale) => {
    const { server, page } = await open({ ...phone, locale, colorScheme: 'light', reducedMotion: 'reduce' });
    const found: Record<string, unknown> = {};
    await eachKind(page, server, async (kind) => {
      const light = await violations(page);
      const dark = await violationsInTheDark(page);
      await page.setViewportSize({ width: 320, height: 640 });
      const narrow = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        small: [...document.querySelectorAll('button, label, .button, input:not([type=radio])')]
          .filter((each) => each.getBoundingClientRect().height < 44)
          .map((each) => each.outerHTML),
      }));
      await page.setViewportSize(phone.viewport);
      found[kind] = { light, dark, ...narrow };
    });
    const nothing = { light: [], dark: [], overflow: 0, small: [] };
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((kind) => [kind, nothing])));
    expect(Object.keys(found)).toHaveLength(11);
  },
);

test.each(['zh-CN', 'en-US'])(
  'the consent with all its parts fits two screens of a phone, in %s',
  async (locale) => {
    const line = (zh: string, en: string) => ({ 'zh-CN': zh, en });
    const consent = {
      who: line('某大学公共管理学院课题组', 'A team at the School of Public Administration'),
      purpose: line(
        '了解绩效管理怎样影响工作，为改进提供依据。',
        'To learn how performance management shapes work.',
      ),
      ethics: line('某大学伦理委员会，编号 2026-017', 'University ethics board, no. 2026-017'),
      contact: line('team@example.org', 'team@example.org'),
      retention: line('五年后销毁。', 'Destroyed after five years.'),
      help: line('心理援助热线 12356', 'Counselling line 12356'),
    };
    const definition = { ...everyKind, consent };
    const { server, page } = await openAnswerPage(browser, { ...phone, locale }, 'slips', definition);
    await page.goto(await slipAddress(server, (await server.draw(1))[0]!));
    await page.locator('.facts').waitFor();
    for (const text of Object.values(consent))
      await page.getByText(text[locale === 'en-US' ? 'en' : 'zh-CN']).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2 * 740);
  },
);
