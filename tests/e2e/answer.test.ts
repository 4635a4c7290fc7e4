import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  agree,
  findReplies,
  keepDraft,
  loseReplies,
  openAnswerPage,
  phone,
  progress,
  skipToReview,
  tapThrough,
} from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser('--host-resolver-rules=MAP plain.test 127.0.0.1');
});
afterAll(() => browser.close());

const open = (options: BrowserContextOptions = phone) => openAnswerPage(browser, options);

describe('answering on a phone', () => {
  test('by touch: the draft survives a reload when agreed, the receipt comes, the server holds one sealed box', async () => {
    const { server, page, errors, heading } = await open();
    await page.goto(server.page);
    expect(await heading.innerText()).toBe('基层税务绩效管理与激励调查');
    await keepDraft(page);
    await agree(page);
    await tapThrough(page, 17);
    expect(await progress(page)).toBe('18 / 66');
    const shown = await heading.innerText();

    await page.reload();
    await page.getByText('已答 17 / 66 题').waitFor();
    await page.getByRole('button', { name: '继续作答' }).tap();
    expect([await progress(page), await heading.innerText()]).toEqual(['18 / 66', shown]);

    await tapThrough(page);
    await page.getByText('66 题都已作答').waitFor();
    const sent = page.waitForRequest((request) => request.url().endsWith('/boxes'));
    await page.getByRole('button', { name: '提交', exact: true }).tap();
    await page.getByText('答卷已收到').waitFor();
    expect(await page.locator('.big').innerText()).toMatch(/^([0-9A-Z]{4}-){11}[0-9A-Z]{4}$/);
    expect(await server.received()).toBe(1);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    await page.getByText('了解更多').tap();
    const leaf = await page.locator('p.small').innerText();
    const again = await fetch((await sent).url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: (await sent).postData()!,
    });
    expect(await again.json()).toEqual({ leaf });
    expect(await server.received()).toBe(1);

    await server.endCollection();
    const [sheet] = (await server.take()).sheets;
    expect(Object.keys(sheet!).sort()).toEqual(['answers', 'flags', 'instrument']);
    expect(sheet!.answers).toMatchObject({
      PL1: 3,
      BO1: 50,
      O1: { text: '多一些沟通' },
      D1: 3,
      D5: 'preferNotToSay',
    });
    expect(errors).toEqual([]);
  });

  test('without agreement the device keeps nothing', async () => {
    const { server, page } = await open();
    await page.goto(server.page);
    await agree(page);
    await tapThrough(page, 3);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('review lists what is missing, jumps there and comes back; the gaps may be submitted', async () => {
    const { server, page, heading } = await open();
    await page.goto(server.page);
    await agree(page);
    await tapThrough(page, 2);
    await skipToReview(page);
    await page.getByText('还有 64 题未答').waitFor();
    const third = page.getByRole('list', { name: '未答的题目' }).getByRole('button').first();
    const question = (await third.innerText()).replace(/^3\s*/, '');
    await third.tap();
    expect(await heading.innerText()).toBe(question);
    await page.getByRole('button', { name: '上一题' }).tap();
    await page.getByRole('button', { name: '就这样提交' }).tap();
    await page.getByText('答卷已收到').waitFor();
    expect(await server.received()).toBe(1);
  });

  test("the browser's back button goes one screen back, answers intact", async () => {
    const { server, page } = await open();
    await page.goto(server.page);
    await agree(page);
    await tapThrough(page, 3);
    await page.getByRole('radio').nth(4).tap();
    await page.getByText('5 / 66').waitFor();
    await page.goBack();
    expect(await progress(page)).toBe('4 / 66');
    expect(await page.getByRole('radio').nth(4).isChecked()).toBe(true);
  });

  test('the language switches in place and the answer stays', async () => {
    const { server, page } = await open();
    await page.goto(server.page);
    await agree(page);
    await tapThrough(page, 1);
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Switch to English' }).tap();
    await page.getByText('Disagree', { exact: true }).waitFor();
    expect(await progress(page)).toBe('2 / 66');
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

test('keyboard only: numbers, arrows and Enter answer, submit and reach the receipt', async () => {
  const { server, page, heading } = await open({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  await page.goto(server.page);
  const button = page.getByRole('button', { name: 'I understand and take part' });
  while (!(await button.evaluate((own) => own === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.steps').waitFor();
  expect(await heading.evaluate((own) => own === document.activeElement)).toBe(true);

  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  expect(await progress(page)).toBe('2 / 66');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await progress(page)).toBe('2 / 66');
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await progress(page)).toBe('3 / 66');

  while (await page.locator('.steps').count()) await page.keyboard.press('Enter');
  const submit = page.getByRole('button', { name: 'Submit as it is' });
  while (!(await submit.evaluate((own) => own === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Your answers were received').waitFor();
  expect(await server.received()).toBe(1);
});

describe('a network that fails', () => {
  test('a reply lost after the commit is asked for again: one receipt, one box', async () => {
    const { server, page } = await open();
    await loseReplies(page, '**/boxes');
    await page.goto(server.page);
    await agree(page);
    await skipToReview(page);
    await page.getByRole('button', { name: '就这样提交' }).tap();
    await page.getByText('已试 1 次').waitFor();
    await findReplies(page);
    await page.getByText('答卷已收到').waitFor();
    expect(await server.received()).toBe(1);
  });

  test('a reload between sealing and the receipt sends the same box, even after the close', async () => {
    const { server, page } = await open();
    await loseReplies(page, '**/boxes');
    await page.goto(server.page);
    await keepDraft(page);
    await agree(page);
    await skipToReview(page);
    await page.getByRole('button', { name: '就这样提交' }).tap();
    await page.getByText('已试 1 次').waitFor();
    await server.endCollection();
    await findReplies(page);
    await page.reload();
    await page.getByText('答卷已收到').waitFor();
    expect(await server.received()).toBe(1);
  });

  test('no network at the start: the page says so and tries again on request', async () => {
    const { server, page, heading } = await open();
    await page.route('**/api/answer/**', (route) => route.abort());
    await page.goto(server.page);
    await page.getByText('网络不通').waitFor();
    await page.unroute('**/api/answer/**');
    await page.getByRole('button', { name: '再试一次' }).tap();
    await page.getByText('自愿参加').waitFor();
    expect(await heading.innerText()).toContain('基层税务');
  });
});

describe('when there is nothing to answer', () => {
  test('a closed study says so and offers withdrawal; a close while answering stores nothing and says so', async () => {
    const { server, page } = await open();
    await page.goto(server.page);
    await agree(page);
    await skipToReview(page);
    await server.endCollection();
    await page.getByRole('button', { name: '就这样提交' }).tap();
    await page.getByText('您的这份答卷没有被保存').waitFor();
    expect(await server.received()).toBe(0);
    await page.reload();
    await page.getByText('这次调查已经结束').waitFor();
    await page.getByRole('link', { name: /撤回/ }).tap();
    await page.getByRole('textbox', { name: '回执码' }).waitFor();
  });

  test('an incomplete address, an unknown study and a plain-http page each say what to do', async () => {
    const { server, page } = await open();
    await page.goto(`${server.address}/a/`);
    await page.getByText('链接不完整').waitFor();
    await page.goto(`${server.address}/a/#s=${'A'.repeat(22)}`);
    await page.getByText('没有找到这份问卷').waitFor();
    await page.goto(server.page.replace('127.0.0.1', 'plain.test'));
    await page.getByText('改用 https 地址').waitFor();
  });
});

test('the receipt code withdraws the answers; typed badly or twice it says so', async () => {
  const { server, page } = await open();
  await page.goto(server.page);
  await agree(page);
  await skipToReview(page);
  await page.getByRole('button', { name: '就这样提交' }).tap();
  const code = await page.locator('.big').innerText();

  await page.goto(`${server.address}/a/#w`);
  const button = page.getByRole('button', { name: '撤回答卷' });
  await page.getByRole('textbox', { name: '问卷地址' }).fill(server.page);
  await page.getByRole('textbox', { name: '回执码' }).fill(code.slice(1));
  await button.tap();
  await page.getByText('这不是本问卷的回执码').waitFor();
  await page.getByRole('textbox', { name: '回执码' }).fill(code.toLowerCase().replaceAll('-', ' '));
  await button.tap();
  await page.getByText('已被永久删除').waitFor();
  expect(await server.received()).toBe(0);

  await page.goto(`${server.page}&w`);
  await page.getByRole('textbox', { name: '回执码' }).fill(code);
  await button.tap();
  await page.getByText('没有找到这份答卷').waitFor();
});
