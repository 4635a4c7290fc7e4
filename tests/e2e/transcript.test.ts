import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Excerpt } from '../../server/contract/excerpt.ts';
import type { Interview } from '../../server/contract/interview.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenInterview, openCodedStudy } from '../server/features/interview/given.ts';

const text = '问：谁说的？\n答：张局长说的，3月5日在城关分局。张局长还说，不谈。\n';
const quote = '还说，不谈';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('redacts, corrects and reviews a transcript, and each deed can be undone', async () => {
  const { app, study, owner, coderA } = await openCodedStudy();
  const interview = await givenInterview(app, study, owner.headers, text);
  const api = `/api/studies/${study}/interviews/${interview.id}`;
  const coding = { values: { link: 'process', stance: 'problem' }, codes: ['JIF'], memo: '' };
  const payload = {
    revision: interview.revision.id,
    start: text.indexOf(quote),
    end: text.indexOf(quote) + quote.length,
    ...coding,
  };
  const coded = await app.inject({
    method: 'POST',
    url: `${api}/excerpts`,
    headers: coderA.headers,
    payload,
  });
  expect(coded.json()).toMatchObject({ quote });
  const seen = async () => (await app.inject({ url: api, headers: coderA.headers })).json<Interview>().text;

  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  const [name, value] = String(owner.headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`/studies/${study}/transcripts/${interview.id}/text`);

  await page.getByRole('heading', { name: '可能识别出人的文字（3）' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('r');
  await page.getByText('已遮蔽 2 处（人名）').waitFor();
  expect(await seen()).toBe(text.replaceAll('张局长', '■■■'));
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByRole('heading', { name: '已遮蔽（0 处）' }).waitFor();
  expect(await seen()).toBe(text);

  await page.getByRole('tab', { name: '修订' }).click();
  const words = page.getByRole('textbox', { name: '全文' });
  await words.fill(text.replace('不谈', '没有谈'));
  await page.getByRole('button', { name: '查看影响' }).click();
  await page.getByText('1 条摘录的原文改变了').waitFor();
  await page.getByRole('button', { name: '存为新修订版' }).click();
  await page.getByText('已存为第 2 个修订版').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('tab', { name: '复核（1）' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '采用新位置' }).click();
  await page.getByText('没有等待复核的摘录').waitFor();
  const [laid] = (await app.inject({ url: `${api}/excerpts`, headers: owner.headers })).json<Excerpt[]>();
  expect(laid).toMatchObject({ quote: '还说，没有谈' });
  await context.close();
});
