import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupTicketCode } from '../../analysis/protocol/ticket-code.ts';
import { publishVersion } from '../../server/features/instrument/publish-version.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { downloaded } from '../support/downloaded.ts';
import { agree, phone, skipToReview, tapThrough } from './answering-page.ts';
import { openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function openParticipation() {
  const installation = await openInstallation(browser);
  const { services, givenMember } = installation;
  const { study, cookie } = await givenMember('owner');
  await publishVersion(services.databases.studio, study, services.now());
  const path = `/studies/${study}/participation`;
  return { ...installation, study, cookie, path };
}

/** The text of each page of what the printer would get. */
async function printed(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return Promise.all(pages);
}

async function drawSlips(page: Page, count: number): Promise<void> {
  await page.getByLabel('生成多少个').fill(String(count));
  await button(page, '生成答题码').click();
  await page.getByText(`${count} 个答题码在这一页上`).waitFor();
}

const slipAddresses = (page: Page) =>
  page
    .locator('body > .print-sheet svg')
    .evaluateAll((codes) => codes.map((code) => code.getAttribute('aria-label')!.replace(/^[^h]*/, '')));

test('slips are printed ten a page with nothing else, and leave the page only when the owner says so', async () => {
  const { open, path, cookie, services, errors } = await openParticipation();
  const page = await open(path, {}, cookie);
  expect(await page.getByRole('radio', { name: /抽签条/ }).isChecked()).toBe(true);
  await page.getByText('还没有生成答题码').waitFor();
  await drawSlips(page, 12);

  const addresses = await slipAddresses(page);
  const codes = addresses.map((address) => new URLSearchParams(new URL(address).hash.slice(1)).get('c')!);
  expect(new Set(codes).size).toBe(12);
  const pages = await printed(page);
  expect(pages).toHaveLength(2);
  codes.forEach((code, at) => expect(pages[Math.floor(at / 10)]).toContain(groupTicketCode(code)));
  // A machine without a Chinese font puts no Chinese characters into the file, so words are read off the page as it prints.
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('body').innerText();
  expect(words).toContain('没有任何名单记录谁拿到哪个码');
  expect(words).not.toContain('参与方式');
  await page.emulateMedia({ media: null });
  const stored = await services.databases.roster.selectFrom('ticket').selectAll().execute();
  expect(stored).toHaveLength(12);

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: '回收监测' }).click();
  await expect.poll(() => asked).toEqual(['confirm']);
  expect(new URL(page.url()).pathname).toBe(path);
  await button(page, '已经办好，从页面上清除').click();
  await page.getByRole('dialog').getByRole('button', { name: '已经办好，从页面上清除' }).click();
  await page.getByLabel('生成多少个').waitFor();
  expect(await slipAddresses(page)).toEqual([]);
  await page.getByRole('link', { name: '回收监测' }).click();
  await page.getByRole('heading', { name: '回收监测' }).waitFor();
  await page.locator('dd', { hasText: /^12/ }).waitFor();
  expect(errors).toEqual([]);
});

test('a printed slip lets a phone in: its four words are the page’s, its code is taken, one box arrives', async () => {
  const { open, path, cookie, services, errors } = await openParticipation();
  const page = await open(path, {}, cookie);
  await drawSlips(page, 3);
  const [slip] = await slipAddresses(page);
  const sheet = await page.locator('body > .print-sheet').textContent();
  await button(page, '开始收集').click();
  await page.getByRole('dialog').getByRole('button', { name: '开始收集' }).click();
  await page.getByRole('heading', { name: '正在收集' }).waitFor();

  const cadre = await open(slip, phone);
  const issued = cadre.waitForResponse('**/api/tickets/**');
  await agree(cadre);
  await cadre.getByRole('button', { name: '开始作答' }).tap();
  expect((await issued).status()).toBe(200);
  await cadre.getByRole('radiogroup').waitFor();
  await tapThrough(cadre, 2);
  await skipToReview(cadre);
  await cadre.getByRole('button', { name: '就这样提交' }).tap();
  await cadre.getByText('答卷已收到').waitFor();
  const { roster, answers } = services.databases;
  const marks = await roster.selectFrom('ticket').select('blinded_hash').execute();
  expect(marks.filter(({ blinded_hash }) => blinded_hash.some((byte) => byte !== 0))).toHaveLength(1);
  expect(await answers.selectFrom('box').selectAll().execute()).toHaveLength(1);

  // The words on the slip are those of the key on the board.
  const board = await open(`/board/${path.split('/')[2]}`);
  const words = (await board.locator('p.words').innerText()).split(' · ');
  expect(words).toHaveLength(4);
  for (const word of words) expect(sheet).toContain(word);
  // The participation page still holds the codes, and tells of no single use.
  await page.getByText('3 个答题码在这一页上').waitFor();
  await page.getByText('不足 20 个时不显示').waitFor();
  expect(errors).toEqual([]);
});

test('a list is downloaded with one address a code, after a word of warning', async () => {
  const { open, path, cookie } = await openParticipation();
  const page = await open(path, {}, cookie);
  await page.getByRole('radio', { name: /名单发送/ }).check();
  await button(page, '保存').click();
  await page.getByText('参与方式已保存').waitFor();
  await drawSlips(page, 7);
  await page.getByText('让拿到它的人知道谁会收到哪个码').waitFor();
  const lines = (await downloaded(page, button(page, '下载 CSV'))).trim().split('\r\n');
  expect(lines).toHaveLength(8);
  expect(lines[1]).toMatch(/^[0-9A-HJKMNP-TV-Z]{16},http:\/\/127\.0\.0\.1:\d+\/a\/#s=.{22}&c=.{16}&k=.{22}$/);
});

test('strict sealing takes a passphrase typed twice and prints a recovery sheet, this once', async () => {
  const { open, path, study, cookie, services } = await openParticipation();
  const page = await open(path, {}, cookie);
  await page.getByRole('checkbox', { name: /严格封存/ }).check();
  await page.getByLabel('封存口令').fill('a sentence to remember');
  await page.getByLabel('再输入一次').fill('another sentence');
  await button(page, '保存').click();
  await page.getByText('两次输入的口令不同').waitFor();
  await page.getByLabel('再输入一次').fill('a sentence to remember');
  await button(page, '保存').click();
  await page.getByRole('heading', { name: '恢复单' }).waitFor();
  const code = await page.locator('main .code').innerText();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  const [sheet, ...more] = await printed(page);
  expect(more).toEqual([]);
  expect(sheet).toContain(code);
  expect(sheet).not.toContain('参与方式');
  await button(page, '已打印并收好').click();
  await page.getByRole('dialog').getByRole('button', { name: '已打印并收好' }).click();
  await page.getByRole('heading', { name: '恢复单' }).waitFor({ state: 'detached' });
  await page.getByText('已严格封存').waitFor();
  const row = await services.databases.studio
    .selectFrom('study')
    .select('sealing')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  expect(row.sealing).toBe('passphrase');
});

test('an open address is said to be weaker, and no codes are drawn for it', async () => {
  const { open, path, study, cookie } = await openParticipation();
  const page = await open(path, {}, cookie);
  await page.getByRole('radio', { name: /公开地址/ }).check();
  await button(page, '保存').click();
  await page.getByText('公开地址较弱').waitFor();
  expect(
    await page
      .locator('code')
      .filter({ hasText: `/a/#s=${study}` })
      .count(),
  ).toBe(1);
  expect(await button(page, '生成答题码').count()).toBe(0);
});

test('detaching a background question lowers the meter and changes the draft, and so does undoing it', async () => {
  const { open, study, cookie, services } = await openParticipation();
  const page = await open(`/studies/${study}/instrument?room=anonymity`, {}, cookie);
  const unique = page.locator('section', { hasText: '再识别风险估计' }).locator('dd strong').first();
  await page.getByLabel('预计作答人数 n').fill('40');
  await expect.poll(async () => Number.parseFloat(await unique.innerText())).toBeGreaterThan(9);
  await page.getByText('要降到界限以下，可以：').waitFor();
  await page.getByRole('checkbox', { name: '分离存放' }).nth(1).check();
  await expect.poll(() => unique.innerText()).toBe('< 0.1 %');
  const storageOf = async (code: string) => {
    const { definition } = await services.databases.studio
      .selectFrom('instrument_draft')
      .select('definition')
      .where('study_id', '=', study)
      .executeTakeFirstOrThrow();
    const { items } = JSON.parse(definition) as { items: { code: string; storage?: string }[] };
    return items.find((item) => item.code === code)?.storage;
  };
  await expect.poll(() => storageOf('D2')).toBe('detached');
  await page.getByText('草稿有未发布的内容').waitFor();
  await page.getByRole('checkbox', { name: '分离存放' }).nth(1).uncheck();
  await expect.poll(() => storageOf('D2')).toBe('linked');
});

const looks = [
  ['zh-CN', 'light', 360],
  ['en-US', 'dark', 1280],
] as const;

test.each(looks)(
  'axe and the width find nothing, in %s, %s, at %i px',
  async (locale, colorScheme, width) => {
    const { open, path, cookie, errors } = await openParticipation();
    const options = {
      locale,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 740 },
    } as const;
    const found: Record<string, unknown> = {};
    const look = async (page: Page, name: string) => {
      const root = page.locator('html');
      const sideways = await root.evaluate((element) => element.scrollWidth - element.clientWidth);
      const problems = await violations(page);
      if (problems.length > 0 || sideways > 0) found[name] = { problems, sideways };
    };
    const page = await open(path, options, cookie);
    await page.getByRole('radio').first().waitFor();
    await page.getByRole('checkbox').first().check();
    await page.locator('summary').first().click();
    await look(page, 'participation');
    await page.getByRole('checkbox').first().uncheck();
    await page.getByRole('button', { name: /生成答题码|Make codes/ }).click();
    await page.getByRole('button', { name: /打印纸条|Print slips/ }).waitFor();
    await look(page, 'slips');

    // Without a session: what respondents and anybody else may read.
    const stored = await open('/stored', options);
    await stored.locator('dl').first().waitFor();
    await look(stored, 'stored');
    expect(await stored.getByRole('alert').count()).toBe(0);
    expect(Object.entries(found)).toEqual([]);
    expect(errors).toEqual([]);
  },
);
