import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Excerpt } from '../../server/contract/excerpt.ts';
import { openSession } from '../../server/platform/session.ts';
import { openDemonstration } from '../server/features/joint/demonstration.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const goals = (page: Page) => page.getByRole('button', { name: /目标 × .*计划/s }).first();

test('cells are decided one after the other by keyboard, and a decision is taken back', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('joint-display');
  await page.getByRole('button', { name: '开始判定' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const place = dialog.getByText(/^第 \d+ \/ \d+ 格$/);
  expect(await place.textContent()).toMatch(/^第 1 /);
  expect(await dialog.getByText('规则建议').count()).toBe(1);
  expect(await violations(page)).toEqual([]);

  // Nothing chosen: said, and nothing is saved.
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('请先选一种契合。').waitFor();
  await page.keyboard.press('4');
  await dialog.getByLabel('元推论：合起来说明什么').fill('说的是两件事。');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => place.textContent()).toMatch(/^第 2 /);
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => place.textContent()).toMatch(/^第 3 /);

  // Back, and again onwards; what is begun and not saved waits.
  await page.keyboard.press('2');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  expect(await place.textContent()).toMatch(/^第 1 /);
  expect(await dialog.getByRole('radio', { name: /分歧/ }).isChecked()).toBe(true);
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  expect(await dialog.getByRole('radio', { name: /互补/ }).isChecked()).toBe(true);

  await page.keyboard.press('p');
  await dialog.getByRole('button', { name: '撤回这个判定' }).click();
  await expect.poll(() => dialog.getByRole('radio', { name: /印证/ }).isChecked()).toBe(false);
  await page.keyboard.press('Escape');
  await page
    .getByText(/^已判定 1 \/ \d+ 格$/)
    .first()
    .waitFor();

  const cells = page.locator('.cell');
  const all = await cells.count();
  await page.getByLabel('只看待判定的格子').check();
  expect(await cells.count()).toBe(all - 1);
  await page.getByRole('tab', { name: '并列表' }).click();
  await page.getByRole('cell', { name: '说的是两件事。' }).waitFor();
  await page.getByRole('tab', { name: '判定记录' }).click();
  await page.getByText('撤回了上一个判定').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(3);
  expect(errors).toEqual([]);
}, 240_000);

test('of two people on one cell the second sees what the first decided and keeps what was written', async () => {
  const { open, errors } = await openStudio(browser);
  const [one, other] = [await open('joint-display'), await open('joint-display')];
  for (const page of [one, other]) await goals(page).click();
  await one.getByRole('radio', { name: /扩展/ }).check();
  await one.getByRole('button', { name: '保存', exact: true }).click();
  await one.getByText(/依据第 1 次发布判定/).waitFor();

  await other.getByRole('radio', { name: /分歧/ }).check();
  await other.getByLabel('元推论：合起来说明什么').fill('第二个人的话');
  await other.getByRole('button', { name: '保存', exact: true }).click();
  await other.getByText(/别人刚刚判定了这一格/).waitFor();
  await other.getByText(/依据第 1 次发布判定/).waitFor();
  expect(await other.getByLabel('元推论：合起来说明什么').inputValue()).toBe('第二个人的话');
  expect(await other.getByRole('radio', { name: /分歧/ }).isChecked()).toBe(true);
  await other.getByRole('button', { name: '保存', exact: true }).click();
  await expect.poll(() => other.getByText(/别人刚刚判定了这一格/).count()).toBe(0);
  await other.keyboard.press('Escape');
  expect(await goals(other).textContent()).toMatch(/✓\s+分歧/);
  // A refused decision is a reply with a status that a browser reports.
  expect(errors.filter((line) => !line.includes('409'))).toEqual([]);
}, 240_000);

test('a recoded excerpt asks for the decision again, with the difference; one click says that it holds', async () => {
  const given = await openDemonstration();
  const { app, services, study, owner } = given;
  const { open, errors } = await openStudio(browser, given);
  const page = await open('joint-display');
  await goals(page).click();
  await page.getByRole('radio', { name: /分歧/ }).check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/依据第 1 次发布判定/).waitFor();
  const link = await page.getByRole('dialog').locator('blockquote a').first().getAttribute('href');
  const [, interview, id] = /transcripts\/([^?]+)\?excerpt=(.+)$/.exec(link!)!;

  const base = `/api/studies/${study}/interviews/${interview}`;
  const listed = await app.inject({ url: `${base}/excerpts`, headers: owner.headers });
  const excerpt = listed.json<Excerpt[]>().find((each) => each.id === id)!;
  const token = await openSession(services.databases.studio, excerpt.coder.id, services.now());
  const as = { cookie: `fourlinks=${token}` };
  const send = (method: 'PUT' | 'PATCH', url: string, payload: object) =>
    app.inject({ method, url, headers: as, payload });
  await send('PUT', `${base}/task`, { state: 'open' });
  const { version, values, codes, memo } = excerpt;
  const change = {
    version,
    values: { ...values, stance: 'suggestion' },
    codes: codes.map(({ code }) => code),
    memo,
  };
  expect((await send('PATCH', `${base}/excerpts/${id}`, change)).statusCode).toBe(200);
  await send('PUT', `${base}/task`, { state: 'finished' });

  await page.reload();
  await goals(page).waitFor();
  expect(await goals(page).textContent()).toContain('待重新判定');
  expect(await page.getByText('↻').count()).toBeGreaterThan(0);
  await goals(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('判定所依据的已有变化').waitFor();
  expect(await dialog.locator('table').textContent()).toContain('编码段落');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '仍然成立' }).click();
  await expect.poll(() => dialog.locator('table').count()).toBe(0);
  expect(await dialog.getByRole('radio', { name: /分歧/ }).isChecked()).toBe(true);
  expect(errors).toEqual([]);
}, 240_000);

test('the matrix is sorted and folded; a group of interviews is read by itself and decides nothing', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('joint-display', 1280, 'light', 'en-US');
  await page.getByLabel('Order of rows').selectOption('survey');
  await page.getByRole('button', { name: 'Fold Plan' }).click();
  expect(await page.getByRole('button', { name: 'Unfold Plan' }).getAttribute('aria-expanded')).toBe('false');
  expect(await page.getByRole('button', { name: /Goals × Plan/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Unfold all' }).click();
  expect(await violations(page)).toEqual([]);

  // One group of interviews: its counts, and no decisions in it.
  await page.getByLabel('Interviews', { exact: true }).selectOption({ index: 1 });
  await page.getByText(/Only the \d+ interviews of this group/).waitFor();
  expect(await page.getByRole('button', { name: 'Start deciding' }).count()).toBe(0);

  await page.getByRole('tab', { name: 'By groups of interviews' }).click();
  await page
    .getByRole('button', { name: /Goals × / })
    .first()
    .click();
  expect(await page.getByRole('dialog').locator('blockquote').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await violations(page)).toEqual([]);

  expect(errors).toEqual([]);
}, 240_000);

test('every layout stands in both languages and on a phone; the wide table keeps its first column', async () => {
  const { open, errors } = await openStudio(browser);
  for (const [width, language] of [
    [1280, 'zh-CN'],
    [360, 'en-US'],
    [360, 'zh-CN'],
  ] as const)
    for (const layout of ['matrix', 'table', 'groups', 'discord', 'log']) {
      const shown = await open(
        `joint-display?layout=${layout}`,
        width,
        width === 360 ? 'dark' : 'light',
        language,
      );
      await shown.locator('.card, table, article, p').nth(4).waitFor();
      await shown.waitForLoadState('networkidle');
      expect(await overflow(shown), `${layout} ${width}`).toBe(0);
      expect(await violations(shown), `${layout} ${width} ${language}`).toEqual([]);
      await shown.context().close();
    }

  // The first column stays where it is while the others pass.
  const side = await open('joint-display?layout=table', 800);
  const first = side.locator('tbody td').first();
  await first.waitFor();
  const left = (await first.boundingBox())!.x;
  await side.locator('.frame.kept').evaluate((frame) => (frame.scrollLeft = 400));
  expect((await first.boundingBox())!.x).toBeCloseTo(left, 0);
  expect(errors).toEqual([]);
}, 300_000);
