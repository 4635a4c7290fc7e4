import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longTranscript } from '../bench/coding-data.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenInterview, openCodedStudy } from '../server/features/interview/given.ts';

const text = `${longTranscript(60_000)}\n受访者：最後說一句績效ＫＰＩ。`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openLong() {
  const { app, study, owner, coderA } = await openCodedStudy();
  const interview = await givenInterview(app, study, owner.headers, text);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  const [name, value] = String(coderA.headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const open = async (path = `transcripts/${interview.id}`): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`/studies/${study}/${path}`);
    if (path.startsWith('transcripts')) await page.locator('[data-line]').first().waitFor();
    return page;
  };
  const search = `search?q=${encodeURIComponent('绩效kpi')}`;
  return { open, search, lines: text.split('\n').length };
}

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('a transcript of many pages', () => {
  it('has only the lines near the window on the page, and all of them on paper', async () => {
    const { open, lines } = await openLong();
    const page = await open();
    expect(await page.locator('[data-line]').count()).toBeLessThan(lines / 4);
    await page.waitForFunction(() => document.body.scrollHeight > 20 * window.innerHeight);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForFunction(() => {
      const line = document.elementFromPoint(500, 400)?.closest('.line')?.querySelector('[data-line]');
      return Number(line?.getAttribute('data-line')) > 100;
    });
    expect(await page.locator('[data-line]').count()).toBeLessThan(lines / 4);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.locator('[data-line="0"]').waitFor({ state: 'attached' });
    await page.locator('[data-line]', { hasText: '績效ＫＰＩ' }).waitFor({ state: 'attached' });
    expect(await page.locator('[data-line]').count()).toBeGreaterThan(lines - 3);
  });

  it('is searched as a whole with Ctrl F, simplified for traditional, and coded from the place that is found', async () => {
    const { open } = await openLong();
    const page = await open();
    await press(page, 'Control+f');
    await page.keyboard.type('绩效kpi');
    await page.getByText('1 / 1').waitFor();
    await page.locator('[data-line]', { hasText: '績效ＫＰＩ' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await page.locator('blockquote', { hasText: '最後說一句績效ＫＰＩ。' }).waitFor();
    await press(page, '4', 's', 'c');
    await page.keyboard.type('cxgp');
    await page.getByRole('option', { name: /JPR/ }).waitFor();
    await press(page, 'Enter', 'Enter');
    await page.getByText('我的摘录 1 条').waitFor();
    expect(await page.locator('.stripe').count()).toBe(1);
  });
});

it('a search hit leads to its words in the text, chosen and in sight, and the keyboard goes on from there', async () => {
  const { open, search } = await openLong();
  const page = await open(search);
  await page.getByRole('link', { name: 'I1' }).focus();
  await press(page, 'Enter');
  await page.locator('blockquote', { hasText: '績效ＫＰＩ' }).waitFor();
  expect(await page.locator('blockquote').textContent()).toBe('績效ＫＰＩ');
  expect(
    await page.getByRole('region', { name: '访谈全文' }).evaluate((text) => text.matches(':focus')),
  ).toBe(true);
  await page.waitForFunction(() => {
    const line = [...document.querySelectorAll('[data-line]')].find((each) =>
      each.textContent.includes('績效ＫＰＩ'),
    );
    const { top, bottom } = line!.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  await press(page, '4', 's', 'c');
  await page.keyboard.type('cxgp');
  await page.getByRole('option', { name: /JPR/ }).waitFor();
  await press(page, 'Enter', 'Enter');
  await page.getByText('我的摘录 1 条').waitFor();
});

it('an excerpt changed in two windows shows both, and the one kept is what is saved', async () => {
  const { open } = await openLong();
  const first = await open();
  await press(first, 'j', '1', 'p', 'c');
  await first.keyboard.type('PUN');
  await press(first, 'Enter', 'Enter');
  await first.getByText('我的摘录 1 条').waitFor();
  const second = await open();
  await second.getByText('我的摘录 1 条').waitFor();
  await press(second, 'j', 'e', '3');
  await press(first, 'j', 'k', 'e', '4', 'Enter');
  await first.getByTitle(/结果运用 · .* · PUN/).waitFor();
  await press(second, 'Enter');
  await second.getByRole('alert').getByText('另一个窗口').waitFor();
  expect(await second.getByRole('alert').textContent()).toMatch(/绩效考评.*结果运用/s);
  await second.getByRole('button', { name: '保留这里的' }).click();
  await second.getByTitle(/绩效考评 · .* · PUN/).waitFor();
  await first.reload();
  await first.getByTitle(/绩效考评 · .* · PUN/).waitFor();
});
