import { createHash, randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintWords } from '../../analysis/protocol/fingerprint.ts';
import { typedAddress } from '../../web/answer/address.ts';
import { openBrowser } from '../support/browser.ts';
import {
  agree,
  findReplies,
  keepDraft,
  keptCard,
  loseReplies,
  openAnswerPage,
  phone,
  progress,
  skipToReview,
  slipAddress,
  tapThrough,
} from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A study with slips and the address on one of them. */
async function openSlip() {
  const opened = await openAnswerPage(browser, phone, 'slips');
  const [code] = await opened.server.draw(3);
  return { ...opened, code: code!, slip: await slipAddress(opened.server, code!) };
}

const enter = (page: Page) => page.getByRole('button', { name: '开始作答' }).tap();
const receiptOn = (page: Page) => page.locator('.big').innerText();

async function sendGaps(page: Page): Promise<void> {
  await skipToReview(page);
  await page.getByRole('button', { name: '就这样提交' }).tap();
  await page.getByText('答卷已收到').waitFor();
}

describe('a slip', () => {
  test('is exchanged for a ticket by a request that tells nothing of the answers, and lets one box in', async () => {
    const { server, page, errors, slip, code } = await openSlip();
    const asked = page.waitForRequest('**/api/tickets/**');
    const sent = page.waitForRequest('**/boxes');
    await page.goto(slip);
    await agree(page);
    const kept = await receiptOn(page);
    expect(kept).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    const request = await asked;
    await enter(page);
    expect(Object.keys(request.postDataJSON() as object).sort()).toEqual(['blinded', 'code']);
    const headers = await request.allHeaders();
    expect([headers['cookie'], headers['referer']]).toEqual([undefined, undefined]);
    await tapThrough(page, 2);
    await sendGaps(page);
    expect((await sent).postData()).not.toContain(code);
    const receipt = await receiptOn(page);
    expect(receipt).toMatch(/^([0-9A-Z]{4}-){11}[0-9A-Z]{4}$/);
    expect(receipt.startsWith(`${kept}-`)).toBe(true);
    expect(page.url()).not.toContain(code);
    expect(await server.received()).toBe(1);
    expect(errors).toEqual([]);
  });

  test('before the study opens is told so, and nothing of it is sent', async () => {
    const { server, page, code, slip } = await openSlip();
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.goto(slip.replace(server.study, randomBytes(16).toString('base64url')));
    await page.getByRole('heading', { name: '还没有开放作答' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('答题码没有用掉');
    expect([sent, await server.received()]).toEqual([[], 0]);
    await page.goto(slip);
    await agree(page);
    expect(await receiptOn(page)).not.toContain(code);
  });

  test('is typed in: address and code in lower case, with letters that look like digits', async () => {
    const { server, page, code } = await openSlip();
    const alike = (text: string) => text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    const [place, study] = typedAddress(server.address, server.study).split('#') as [string, string];
    await page.goto(`${place}#${alike(study)}`);
    await agree(page);
    await page.getByLabel('答题码').fill(alike(code));
    await page.getByRole('button', { name: '使用这个答题码' }).tap();
    expect(await receiptOn(page)).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  });

  test('under another key ends the visit before anything is asked or sent', async () => {
    const { page, slip } = await openSlip();
    const asked: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
    await page.goto(slip.replace(/k=.{5}/, 'k=AAAAA'));
    await page.getByText('签名密钥与您纸条上的不一致').waitFor();
    expect([await page.getByRole('button', { name: /自愿作答/ }).count(), asked]).toEqual([0, []]);
  });

  test.each(['changed', 'missing'])(
    'of a key whose proof is %s ends the visit before a ticket is asked for',
    async (what) => {
      const { page, slip } = await openSlip();
      await page.route('**/key-proof', async (route) => {
        const { roots } = (await (await route.fetch()).json()) as { roots: string };
        const changed = roots.slice(0, -8) + (roots.endsWith('A'.repeat(8)) ? 'B' : 'A').repeat(8);
        await route.fulfill({ json: { roots: what === 'changed' ? changed : '' } });
      });
      const asked: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
      await page.goto(slip);
      await agree(page);
      await page.getByText('签发凭证的密钥没有通过检验').waitFor();
      expect([await page.getByRole('radiogroup').count(), asked]).toEqual([0, []]);
    },
  );

  test('without its code in the address is typed by hand, beside the four words of the key', async () => {
    const { server, page, code } = await openSlip();
    await page.goto(server.page);
    await agree(page);
    const { ticketKey } = (await (await fetch(`${server.address}/api/answer/${server.study}`)).json()) as {
      ticketKey: string;
    };
    const fingerprint = createHash('sha256').update(Buffer.from(ticketKey, 'base64url')).digest();
    await page.getByText(fingerprintWords(fingerprint, 'zh-CN').join(' · ')).waitFor();
    const field = page.getByRole('textbox', { name: '答题码' });
    const use = page.getByRole('button', { name: '使用这个答题码' });
    await field.fill(code.slice(1));
    await use.tap();
    await page.getByText('答题码应为 16 个字母和数字').waitFor();
    await field.fill('0000-0000-0000-0000');
    await use.tap();
    await page.getByText('没有找到这个答题码').waitFor();
    await field.fill(code.toLowerCase().replace(/(.{4})/g, '$1 '));
    await use.tap();
    await enter(page);
    await sendGaps(page);
    expect(await server.received()).toBe(1);
  });

  test('whose reply was lost is asked for again behind the questions and is not burnt', async () => {
    const { server, page, slip } = await openSlip();
    const asked = new Set<string>();
    page.on('request', (request) => request.url().includes('/tickets/') && asked.add(request.postData()!));
    await loseReplies(page, '**/api/tickets/**');
    await page.goto(slip);
    await agree(page);
    await enter(page);
    await page.getByRole('radiogroup').waitFor();
    await findReplies(page);
    await sendGaps(page);
    expect([asked.size, await server.received()]).toEqual([1, 1]);
  });
});

describe('a used slip', () => {
  test('lets nobody in, and says so at once, but whoever has the receipt, after the page was closed with nothing kept', async () => {
    const { server, page, slip } = await openSlip();
    await page.goto(slip);
    await agree(page);
    const code = await receiptOn(page);
    await enter(page);
    await tapThrough(page, 3);

    const elsewhere = await browser.newContext(phone);
    const other = await elsewhere.newPage();
    await other.goto(slip);
    await agree(other);
    await other.getByText('这个答题码已经用过了').waitFor();
    await other.getByRole('button', { name: '我有回执码' }).tap();
    const field = other.getByRole('textbox', { name: '回执码' });
    await field.fill(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    await other.getByRole('button', { name: '继续作答' }).tap();
    await other.getByText('这不是本问卷的回执码').waitFor();
    await field.fill(code.toLowerCase());
    await other.getByRole('button', { name: '继续作答' }).tap();
    await other.getByRole('radiogroup').waitFor();
    await sendGaps(other);
    await elsewhere.close();
    expect(await server.received()).toBe(1);

    await skipToReview(page);
    await page.getByRole('button', { name: '就这样提交' }).tap();
    await page.getByText('先收到的那份有效').waitFor();
    expect(await server.received()).toBe(1);
  });

  test('goes on where the draft was kept: the same ticket, the same card', async () => {
    const { server, page, slip } = await openSlip();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/tickets/') && asked.push(request.url()));
    await page.goto(slip);
    await keepDraft(page);
    await agree(page);
    await enter(page);
    await tapThrough(page, 4);
    await expect.poll(() => keptCard(page)).toMatch(/^\w+$/);
    const kept = await page.evaluate(() => Object.values(localStorage).join());
    expect(kept).toMatch(/^[\w-]+$/);
    expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toMatch(/seed|answers/);
    await page.reload();
    await page.getByRole('button', { name: '继续作答' }).tap();
    await page.getByRole('radiogroup').waitFor();
    expect(await progress(page)).toBe('5 / 66');
    await sendGaps(page);
    expect([asked.length, await server.received()]).toEqual([1, 1]);
    const left = () =>
      page.evaluate(async () => [
        localStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
    await expect.poll(left).toEqual([0, 0, 0, 0]);
  });

  test('answers again after a withdrawal, whose lost reply does no harm', async () => {
    const { server, page, slip } = await openSlip();
    // Before the page is there: a document that has begun to fetch may not notice at once.
    await loseReplies(page, '**/withdrawals');
    await page.goto(slip);
    await agree(page);
    const code = await receiptOn(page);
    await enter(page);
    await sendGaps(page);

    await page.goto(`${server.page}&w`);
    await page.getByRole('textbox', { name: '回执码' }).fill(code);
    const withdraw = page.getByRole('button', { name: '撤回答卷' });
    await withdraw.click();
    await page.getByText('暂时连不上服务器').waitFor();
    await findReplies(page);
    await withdraw.click();
    await page.getByText('已被永久删除').waitFor();
    expect(await server.received()).toBe(0);

    await page.goto(slip);
    await page.getByRole('button', { name: '凭回执码继续作答' }).tap();
    await page.getByRole('textbox', { name: '回执码' }).fill(code);
    await page.getByRole('button', { name: '继续作答' }).tap();
    await page.getByRole('radiogroup').waitFor();
    await sendGaps(page);
    expect(await server.received()).toBe(1);
  });
});

test.each(['1999-01-01', '2099-12-31'])(
  'a phone whose clock says %s answers like any other, and goes on after a reload',
  async (date) => {
    const { server, page, slip } = await openSlip();
    await page.clock.setSystemTime(new Date(date));
    await page.goto(slip);
    await keepDraft(page);
    await agree(page);
    await enter(page);
    await tapThrough(page, 2);
    await expect.poll(() => keptCard(page)).toMatch(/^\w+$/);
    await page.reload();
    await page.getByRole('button', { name: '继续作答' }).tap();
    await page.getByRole('radiogroup').waitFor();
    expect(await progress(page)).toBe('3 / 66');
    await sendGaps(page);
    expect(await server.received()).toBe(1);
  },
);

test('a receipt is looked up on the board: not before the freeze, and a mistyped one is refused', async () => {
  const { server, page, slip } = await openSlip();
  await page.goto(slip);
  await agree(page);
  await enter(page);
  await sendGaps(page);
  const receipt = await receiptOn(page);
  await page.goto(`${server.page}&v`);
  const field = page.getByRole('textbox', { name: '回执码或整份回执' });
  await field.fill(receipt.slice(1));
  await page.getByRole('button', { name: '核对' }).tap();
  await page.getByText('这不是本问卷提交后的回执码').waitFor();
  await field.fill(`回执\n${receipt}\n`);
  await page.getByRole('button', { name: '核对' }).tap();
  await page.getByText('名录尚未公布').waitFor();
});
