import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Excerpt } from '../../server/contract/excerpt.ts';
import type { Finding } from '../../server/contract/finding.ts';
import { openSession } from '../../server/platform/session.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openDemonstration } from '../server/features/joint/demonstration.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => (browser = await openBrowser()));
afterAll(() => browser.close());

const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
const claimOf = async (line: Locator) => (await line.locator('strong').textContent()) ?? '';

test('a claim is taken up, a search judged by keyboard, and it counts as supported in part; another is decided not supported', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('findings');
  await page.getByRole('button', { name: '采用 F3' }).click();
  await page.getByRole('heading', { level: 1, name: /考评不够公平/ }).waitFor();

  // Before one tries, it is said what is missing.
  const partly = page.getByRole('radio', { name: /部分支持/ });
  expect(await partly.isDisabled()).toBe(true);
  expect(await page.getByText('还没有一次看完的反例检索。').count()).toBeGreaterThan(0);

  await page.getByRole('button', { name: '新的检索' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('编码（选了 0 个）').first().click();
  await dialog.getByRole('checkbox', { name: /^JPR / }).check();
  await dialog.getByRole('checkbox', { name: '长处' }).check();
  await dialog.getByRole('button', { name: '检索' }).click();
  const hits = page.getByRole('group', { name: /^对 .* 的判断$/ });
  await hits.first().waitFor();
  const total = await hits.count();
  expect(total).toBeGreaterThan(0);
  await page.locator('li:has(fieldset)').first().focus();
  for (let hit = 0; hit < total; hit++) await page.keyboard.press(hit === 0 ? '1' : '3');
  await page.getByRole('checkbox', { name: '这次检索已经全部看过' }).check();
  await page.getByRole('checkbox', { name: /一致性不足/ }).check();
  await partly.check();
  await page.locator('.facts').getByText('部分支持').waitFor();
  await saved(page);

  await page.getByRole('link', { name: '全部发现' }).click();
  await page.getByRole('button', { name: '采用 F6' }).click();
  await page.getByRole('heading', { level: 1, name: /与其他地区相比/ }).waitFor();
  await page.getByRole('button', { name: /添加证据 反对的证据/ }).click();
  await page.getByRole('tab', { name: '量表与题目' }).click();
  await page.getByRole('button', { name: '引用 RC1' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /未得到支持/ }).check();
  await page.locator('.facts').getByText('未得到支持').waitFor();
  await page.getByRole('link', { name: '全部发现' }).click();
  const list = page.locator('ol li');
  await expect.poll(() => list.count()).toBe(2);
  await page.getByRole('button', { name: /上移：与其他地区/ }).click();
  await expect.poll(() => list.first().textContent()).toMatch(/与其他地区/);

  // What is read on the results page is cited there, and taken back.
  const results = await open('results?section=*');
  await results
    .getByRole('button', { name: /^作为证据引用/ })
    .first()
    .click();
  const citing = results.getByRole('dialog');
  await citing.getByLabel('为哪一条发现').selectOption({ label: await claimOf(list.first()) });
  await citing.getByLabel('说明什么').selectOption('against');
  await citing.getByRole('button', { name: '引用' }).click();
  await results.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await results
    .getByRole('button', { name: /^作为证据引用/ })
    .first()
    .click();
  await citing.getByRole('button', { name: '引用' }).click();
  await results.getByRole('heading', { level: 1, name: /写下你的主张/ }).waitFor();
  expect(await results.getByRole('article').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('what was recoded turns the finding stale with its difference, until somebody has looked at it again', async () => {
  const given = await openDemonstration();
  const { open, app, study, owner, errors } = await openStudio(browser, given);
  const url = `/api/studies/${study}`;
  const found = await app.inject({ url: `${url}/excerpts?code=JPR`, headers: owner.headers });
  const excerpt = found.json<Excerpt[]>()[0]!;
  const made = await app.inject({
    method: 'POST',
    url: `${url}/findings`,
    headers: owner.headers,
    payload: {
      claim: { 'zh-CN': '程序不公' },
      ...{ template: null, column: null, row: null, verdict: 'open', saysUnreliable: false, searches: [] },
      ...{ reasoning: {}, cause: {}, rivals: {}, changeMind: {} },
      evidence: [
        { id: 'e1', side: 'for', release: null, ref: { kind: 'excerpt', excerpt: excerpt.id }, note: {} },
        {
          id: 'e2',
          side: 'for',
          release: null,
          ref: { kind: 'reading', reading: { scale: 'AP' } },
          note: {},
        },
      ],
    },
  });
  const { id } = made.json<Finding>();
  const page = await open(`findings/${id}`);
  await page.locator('.facts').getByText('草稿').waitFor();

  const { services } = given;
  const token = await openSession(services.databases.studio, excerpt.coder.id, services.now());
  const { codes, values, memo, version, interview } = excerpt;
  await app.inject({
    method: 'PUT',
    url: `${url}/interviews/${interview.id}/task`,
    headers: { cookie: `fourlinks=${token}` },
    payload: { state: 'open' },
  });
  const recoded = await app.inject({
    method: 'PATCH',
    url: `${url}/interviews/${interview.id}/excerpts/${excerpt.id}`,
    headers: { cookie: `fourlinks=${token}` },
    payload: { version, values, memo, codes: [...codes.map(({ code }) => code), 'TOU'] },
  });
  expect(recoded.statusCode, recoded.body).toBe(200);
  await page.reload();
  await page.getByText('引用之后有变化').waitFor();
  expect(await page.locator('.changes').textContent()).toContain('TOU');
  await page.getByRole('button', { name: /已重新看过/ }).click();
  await expect.poll(() => page.locator('.changes').count()).toBe(0);

  // Its source is one click away.
  await page.getByRole('article').first().getByRole('link').click();
  await page.waitForURL(/transcripts/);
  expect(errors).toEqual([]);
});

test('the pages are clean for axe in both languages and fit a phone', async () => {
  const { open, app, study, owner, errors } = await openStudio(browser);
  const listed = await open('findings', 360);
  await listed.getByRole('button', { name: '采用 F1' }).click();
  await listed.getByRole('heading', { level: 1, name: /绩效计划/ }).waitFor();
  const findings = await app.inject({ url: `/api/studies/${study}/findings`, headers: owner.headers });
  const [finding] = findings.json<Finding[]>();
  for (const path of ['findings', `findings/${finding!.id}`])
    for (const [width, locale] of [
      [360, 'zh-CN'],
      [1280, 'en'],
    ] as const) {
      const page = await open(path, width, locale === 'en' ? 'dark' : 'light', locale);
      await page.locator('main h2').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations(page), `${path} ${locale}`).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wider, `${path} ${width}`).toBe(false);
    }
  expect(errors).toEqual([]);
});
