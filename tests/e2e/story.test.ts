import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import { scorerOf } from '../../analysis/model/instrument/score-answers.ts';
import { responses as simulate } from '../../server/templates/four-links/demonstration/responses.ts';
import pmi from '../../server/templates/four-links/instrument.json' with { type: 'json' };
import { givenInterview } from '../server/features/interview/given.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { openBrowser } from '../support/browser.ts';
import { agree, phone, slipAddress, tapThrough } from './answering-page.ts';

const sentence = '领导从来没有和我谈过绩效进展。';
const respondents = 15;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The mean of a scale over respondents, without the engine; whoever taps the middle throughout scores 3. */
function meanOf(scale: string, answers: ReturnType<typeof simulate>): number {
  const score = scorerOf(pmi as unknown as Definition);
  const scores = [...answers.map((sheet) => score(sheet)[scale] ?? null), 3].filter(
    (value) => value !== null,
  );
  return scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

test('a cadre answers, the researcher freezes, codes, reads both strands together and takes the same numbers home', async () => {
  const { app, study, own, seal, send, draw, headers } = await openAnswering();
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const others = simulate().slice(0, respondents - 1);
  for (const answers of others) await send((await seal(answers)).submission);

  // On a phone: one more respondent, by touch, up to the receipt.
  const phoneContext = await browser.newContext(phone);
  onTestFinished(() => phoneContext.close());
  const cadre = await phoneContext.newPage();
  const [code] = await draw(1);
  await cadre.goto(await slipAddress({ address, study }, code!));
  await agree(cadre);
  await cadre.getByRole('button', { name: '开始作答' }).tap();
  await cadre.getByRole('radiogroup').waitFor();
  await tapThrough(cadre);
  await cadre.getByRole('button', { name: '提交' }).tap();
  await cadre.getByRole('heading', { name: '答卷已收到' }).waitFor();

  // In the studio: close, freeze, and see the answer counted.
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  onTestFinished(() => context.close());
  const [name, value] = String(headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`/studies/${study}/participation`);
  await page.getByRole('button', { name: '结束收集' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束收集' }).click();
  await page.goto(`/studies/${study}/releases`);
  await page.getByRole('button', { name: '冻结数据' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '冻结数据' }).click();
  await page.getByText(`n = ${respondents}`).first().waitFor();

  // A transcript, by the keyboard.
  await own('POST', 'codebook/template', { template: 'four-links' });
  const text = `访谈员：两次考评之间会发生什么？\n受访者：${sentence}\n`;
  const interview = await givenInterview(app, study, headers, text);
  await page.goto(`/studies/${study}/transcripts/${interview.id}`);
  await page.getByRole('region', { name: '访谈全文' }).waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', '2', 'p', 'c']) await page.keyboard.press(key);
  expect(await page.locator('blockquote').textContent()).toBe(sentence);
  await page.keyboard.type('JIF');
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
  await page.getByText('我的摘录 1 条').waitFor();
  await page.getByRole('button', { name: '标为完成' }).click();
  await page.getByText('您已完成这份访谈的编码').waitFor();

  // The excerpt stands beside the survey mean of its cell.
  await page.goto(`/studies/${study}/joint-display`);
  const cell = page.getByRole('button').filter({ hasText: '公平与公正 × 过程管理' });
  expect(await cell.textContent()).toMatch(/\d\.\d.*▼.*1/s);
  await cell.click();
  await page.getByRole('dialog').getByText(sentence).waitFor();

  // The file holds the numbers of the page.
  await page.goto(`/studies/${study}/results?section=links`);
  const profile = page.locator('#links .card:has([role="img"])');
  await profile.locator('summary').click();
  const shown = await profile.locator('tbody tr', { hasText: 'PR' }).first().locator('td').allTextContents();
  await profile.getByRole('button', { name: '下载表格' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '下载 CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const line = csv.split('\r\n').find((text) => text.includes(',PR,'));
  const mean = meanOf('PR', others);
  const numbers = line!.split(',').map(Number);
  expect(numbers.some((number) => Math.abs(number - mean) < 1e-9)).toBe(true);
  expect(shown.some((text) => text.startsWith(mean.toFixed(1)))).toBe(true);
});
