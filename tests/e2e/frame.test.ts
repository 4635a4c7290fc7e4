import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import type { Interview } from '../../server/contract/interview.ts';
import { upload } from '../server/features/interview/given.ts';
import { openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openBlank() {
  const server = await openInstallation(browser);
  const { study, cookie } = await server.givenMember('owner');
  const open = (path: string) => server.open(`/studies/${study}/${path}`, {}, cookie);
  return { ...server, study, cookie, open };
}

type App = Parameters<typeof upload>[0];

/** An interview of which nothing is said besides its text. */
async function givenText(app: App, study: string, cookie: string, text: string): Promise<Interview> {
  const reply = await upload(app, `/api/studies/${study}/interviews`, { cookie }, text);
  return reply.json();
}

/** The text has the keyboard. */
const ready = (page: Page) => page.getByRole('region', { name: '访谈全文' }).waitFor();

/** Makes a frame with one column of one value. */
async function makeFrame(page: Page): Promise<void> {
  await button(page, '建立分析框架').click();
  await button(page, '增加维度').click();
  await page.getByRole('menuitem', { name: '列', exact: true }).click();
  await page.getByLabel('维度名称').fill('天气');
  await button(page, '增加取值').click();
  await page.keyboard.type('晴');
  await page.getByLabel('“晴”的按键').fill('1');
}

describe('the frame in a browser', () => {
  it('is made from nothing, refused where the fault is, saved, and asked for while coding', async () => {
    const { app, study, cookie, open, errors } = await openBlank();
    const interview = await givenText(app, study, cookie, '答：今天天气很好。心情也好。');
    const page = await open('frame');
    await page.getByText('还没有分析框架').waitFor();
    await makeFrame(page);
    await button(page, '增加取值').click();
    await page.keyboard.type('雨');
    await page.getByLabel('“雨”的按键').fill('1');
    await page.getByLabel('天气', { exact: true }).selectOption('must');
    expect(await violations(page)).toEqual([]);
    await button(page, '保存').click();
    await page.getByText('什么也没有改变').waitFor();
    await page.getByLabel('“雨”的按键').fill('2');
    await button(page, '保存').click();
    await page.getByText('每条摘录必须标“天气”').waitFor();

    const coding = await open(`transcripts/${interview.id}`);
    await ready(coding);
    await coding.keyboard.press('j');
    await coding.keyboard.press('Enter');
    expect(await coding.getByRole('alert').textContent()).toMatch(/天气.*编码/);
    await coding.keyboard.press('2');
    await coding.keyboard.press('c');
    await coding.keyboard.type('好天气');
    await coding.getByText('新建编码“好天气”').waitFor();
    await coding.keyboard.press('Enter');
    await coding.getByTitle('去掉这个编码').waitFor();
    await coding.keyboard.press('Enter');
    await coding.getByTitle(/雨 · 好天气/).waitFor();
    expect(errors).toEqual([]);
  });

  it('edited by two: the later one is told, keeps what was typed, and saves on top', async () => {
    const { open } = await openBlank();
    const [first, second] = [await open('frame'), await open('frame')];
    await makeFrame(first);
    await makeFrame(second);
    await second.getByLabel('“晴”的按键').fill('9');
    await button(first, '保存').click();
    await first.getByText('分析框架已保存').waitFor();
    await button(second, '保存').click();
    await second.getByText('别人刚保存了第 1 版').waitFor();
    expect(await second.getByLabel('“晴”的按键').inputValue()).toBe('9');
    await button(second, '保留这里的').click();
    await button(second, '保存').click();
    await second.getByText('分析框架已保存').waitFor();
    expect(await second.locator('kbd').filter({ hasText: '9' }).count()).toBe(1);
  });
});

it('in a study without a frame an excerpt is a code and nothing else, made while coding', async () => {
  const { app, study, cookie, open, errors } = await openBlank();
  const interview = await givenText(app, study, cookie, '答：书很多。');
  const page = await open(`transcripts/${interview.id}`);
  await ready(page);
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.keyboard.type('藏书');
  await page.getByText('新建编码“藏书”').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTitle('去掉这个编码').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTitle(/^藏书/).waitFor();
  expect(errors).toEqual([]);
});
