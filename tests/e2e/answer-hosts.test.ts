import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { startThree } from '../support/hosts.ts';
import { agree, phone, skipToReview, slipAddress } from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A phone with a slip of a study whose tickets come from another site; it has cookies for both sites. */
async function openThree(locale = 'zh-CN') {
  const hosts = await startThree();
  const { study, codes, collectorUrl, issuerUrl } = hosts;
  const context = await browser.newContext({ ...phone, locale });
  onTestFinished(() => context.close());
  for (const url of [collectorUrl, issuerUrl])
    await context.addCookies([{ name: 'who', value: 'canary', url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  const slip = await slipAddress({ address: collectorUrl, study }, codes[0]!);
  return { ...hosts, page, complaints, slip };
}

test('a slip draws its ticket from another site and its answers go to this one: no cookie, no referrer, no code with the answers', async () => {
  const { page, complaints, slip, codes, study, studioHost, collectorUrl, issuerUrl } = await openThree();
  const asked: Request[] = [];
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request));
  await page.goto(slip);
  await agree(page);
  await page.getByRole('button', { name: '开始作答' }).tap();
  await skipToReview(page);
  await page.getByRole('button', { name: '就这样提交' }).tap();
  await page.getByText('答卷已收到').waitFor();
  expect(asked.map((request) => [request.method(), request.url()])).toEqual([
    ['GET', `${collectorUrl}/api/answer/${study}`],
    ['GET', `${collectorUrl}/api/answer/${study}/key-proof`],
    ['POST', `${issuerUrl}/api/tickets/${study}`],
    ['POST', `${collectorUrl}/api/answer/${study}/boxes`],
  ]);
  for (const request of asked) {
    const { cookie, referer } = await request.allHeaders();
    expect([request.url(), cookie, referer]).toEqual([request.url(), undefined, undefined]);
  }
  const [proof, ticket, box] = asked.slice(1) as [Request, Request, Request];
  expect([proof, box].map((request) => `${request.url()}${request.postData()}`).join()).not.toContain(
    codes[0],
  );
  expect(Object.keys(ticket.postDataJSON() as object).sort()).toEqual(['blinded', 'code']);
  const boxes = await studioHost.services.databases.answers.selectFrom('box').select('serial').execute();
  expect(boxes).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('a page of any other site gets no ticket out of the issuer', async () => {
  const { page, study, codes, issuerUrl, studioHost } = await openThree();
  await page.goto(`${studioHost.address}/stored`);
  const outcome = await page.evaluate(
    async ([url, code]) =>
      fetch(url!, {
        method: 'POST',
        mode: 'no-cors',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ code, blinded: 'AQ' }),
      }).then(
        ({ type }) => type,
        (error: unknown) => String(error),
      ),
    [`${issuerUrl}/api/tickets/${study}`, codes[0]],
  );
  expect(outcome).toMatch(/TypeError/);
});

test.each([
  ['zh-CN', '查看服务器上到底存了什么', '会存下您的什么', '封存的答卷', '名册库：邀请了多少人'],
  [
    'en-US',
    'See what the server really stores',
    'What is stored about you',
    'sealed sheets',
    'how many people were invited',
  ],
] as const)(
  'what is stored is one touch from the consent, on the host that the respondent knows, in %s',
  async (locale, link, title, ofAnswers, ofRoster) => {
    const { page, slip, issuerUrl, complaints } = await openThree(locale);
    await page.goto(slip);
    const [stored] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: link }).tap(),
    ]);
    const asked: string[] = [];
    stored.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await stored.getByRole('heading', { level: 1, name: title }).waitFor();
    await stored.getByText(ofAnswers).first().waitFor();
    expect(await violations(stored)).toEqual([]);
    expect(await stored.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await stored.getByRole('link', { name: `${issuerUrl}/stored` }).tap();
    await stored.waitForURL(`${issuerUrl}/stored`);
    await stored.getByText(ofRoster).first().waitFor();
    expect(asked).not.toContain('/api/session');
    expect(complaints).toEqual([]);
  },
);

test.each([
  ['zh-CN', '打开本研究的公开名录', '还没有公布'],
  ['en-US', 'Open the public board of this study', 'Nothing'],
] as const)('the receipt leads to the board on the same host, in %s', async (locale, link, none) => {
  const { page, slip, study, collectorUrl } = await openThree(locale);
  await page.goto(slip);
  await agree(page);
  await page.getByRole('button', { name: /开始作答|Start answering/ }).tap();
  await skipToReview(page);
  await page.getByRole('button', { name: /就这样提交|Submit as it is/ }).tap();
  const [board] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: link }).tap(),
  ]);
  await board.waitForURL(`${collectorUrl}/board/${study}`);
  await board.getByText(none).first().waitFor();
  expect(await violations(board)).toEqual([]);
});
