import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import type { Instrument } from '../../server/contract/instrument.ts';
import { readCells } from '../../server/formats/spreadsheet/read-cells.ts';
import { writeXlsx } from '../../server/formats/spreadsheet/xlsx.ts';
import { everyKind } from '../analysis/model/instrument/every-kind.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher, givenStudy } from '../support/server.ts';
import { openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** A study whose draft is the instrument with every kind. */
async function openRooms() {
  const server = await openInstallation(browser);
  const study = await givenStudy(server.services);
  const { headers } = await givenResearcher(server.services, { study, role: 'owner' });
  const instrument = `/api/studies/${study}/instrument`;
  const body = { definition: everyKind, revision: 0 };
  await server.app.inject({ method: 'PUT', url: `${instrument}/draft`, headers, body });
  const draft = async () => {
    const { draft } = (await server.app.inject({ url: instrument, headers })).json<Instrument>();
    return draft!.definition as Definition;
  };
  const publish = () => server.app.inject({ method: 'POST', url: `${instrument}/versions`, headers });
  const open = (query = '', options = {}) =>
    server.open(`/studies/${study}/instrument${query}`, options, String(headers.cookie));
  return { ...server, draft, publish, open };
}

const untilSaved = (page: Page) => page.getByText('已保存').first().waitFor();

describe("the builder's rooms", () => {
  it('a language is added, translated in place and by workbook, and removed again', async () => {
    const { open, draft, errors } = await openRooms();
    const page = await open('?room=languages');
    await page.getByLabel('增加语言').fill('fr');
    await page.getByLabel('增加语言').press('Enter');
    await page.getByLabel('R1 · 题目（法语）').fill('Première question');
    await untilSaved(page);
    await expect.poll(async () => (await draft()).items[1]?.text.fr).toBe('Première question');
    expect(await violations(page)).toEqual([]);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(page, '导出译者用表（XLSX）').click(),
    ]);
    const { header, rows } = await readCells(await readFile(await file.path()), 'texts.xlsx');
    const fr = header.indexOf('fr');
    const translated = rows.map((row) => row.with(fr, row[fr] || `FR ${row[0]}`));
    const bytes = await writeXlsx([{ name: 'texts', rows: [header, ...translated, ['items.GONE.text']] }]);
    await button(page, '读回译文').click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'back.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByText('草稿里没有的位置（1）').waitFor();
    expect(await violations(page)).toEqual([]);
    expect((await draft()).items[2]?.text.fr).toBe('');
    await page.getByRole('button', { name: /^采用 \d+ 处译文$/ }).click();
    await expect.poll(async () => (await draft()).items[2]?.text.fr).toBe('FR items.R2.text');
    // One step of undo.
    await page.getByRole('button', { name: /^撤销/ }).click();
    await expect.poll(async () => (await draft()).items[2]?.text.fr).toBe('');

    await button(page, '删除法语').click();
    await page.getByText('正在收集的版本仍以法语作答').waitFor();
    await button(page, '删除').click();
    await expect.poll(async () => Object.keys((await draft()).title)).toEqual(['en', 'zh-CN']);
    expect(errors).toEqual([]);
  });

  it('a scale is keyed, its doubts are said, a formula is checked while it is typed', async () => {
    const { open, draft, errors } = await openRooms();
    const page = await open('?room=scales');
    await page.getByLabel('R2 反向计分').uncheck();
    await page.getByText('选择题目').click();
    await page.getByRole('checkbox', { name: /^L1 Question/ }).check();
    await page.getByText('不能合成一个分数').waitFor();
    await page.getByRole('checkbox', { name: /^L1 Question/ }).uncheck();
    await button(page, '增加派生分数').click();
    await page.getByLabel('公式').fill('R - nothing');
    await page.getByText('nothing').last().waitFor();
    await page.getByLabel('公式').fill('R - raw R2');
    await page.getByText('公式可以计算').waitFor();
    expect(await violations(page)).toEqual([]);
    await expect.poll(async () => (await draft()).derived[0]?.formula).toBe('R - raw R2');
    expect((await draft()).items.find(({ code }) => code === 'R2')).not.toHaveProperty('reverse');
    expect(errors).toEqual([]);
  });

  it('the preview goes over the path, keeps answers while the draft is edited, and speaks each language', async () => {
    const { open, errors } = await openRooms();
    const page = await open('?room=preview');
    const phone = page.frameLocator('iframe');
    await phone.getByRole('heading', { name: 'Question R1（中）' }).waitFor();
    await page.getByRole('button', { name: /^T2 .*C1 > 10/ }).waitFor();
    await phone.getByText('all（中）').click();
    await phone.getByRole('heading', { name: 'Question R2（中）' }).waitFor();
    await page.getByRole('button', { name: /^R1 .*已答/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('正在编辑的语言').selectOption('en');
    await phone.getByRole('heading', { name: 'Question R2', exact: true }).waitFor();
    await phone.getByRole('button', { name: 'Next' }).waitFor();
    await page.getByLabel('屏幕').selectOption('desktop');

    // Edited elsewhere, and back again: the answer is still there.
    await tab(page, '知情同意').click();
    await page.getByLabel('研究目的').fill('To learn something.');
    await phone.getByText('To learn something.').waitFor();
    expect(await violations(page)).toEqual([]);
    await tab(page, '预览').click();
    await page.getByRole('button', { name: /^R1 .*已答/ }).waitFor();
    await phone.getByRole('heading', { name: 'Question R2', exact: true }).waitFor();
    await button(page, '从头开始').click();
    await page.getByRole('button', { name: /^R1 .*未答/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it('two versions are compared item by item, at an address of their own', async () => {
    const { open, publish, errors } = await openRooms();
    await publish();
    const page = await open('?room=versions');
    await page.getByText('没有差别').waitFor();
    await tab(page, '知情同意').click();
    await page.getByLabel('研究目的').fill('想知道一些事');
    await tab(page, '版本比较').click();
    await page.getByText('想知道一些事').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('从', { exact: true }).selectOption('draft');
    await expect.poll(() => page.url()).toContain('compare=draft..draft');
    await page.getByText('没有差别').waitFor();
    expect(errors).toEqual([]);
  });

  it('a scale is kept in the library, found, and put in again under free codes', async () => {
    const { open, draft, errors } = await openRooms();
    const page = await open('?room=library');
    await page.getByRole('button', { name: '存入题库' }).click();
    await page.getByText('“Rating（中）”已存入题库').waitFor();
    await page.getByLabel('在题库中搜索').fill('UWES');
    await page.getByText('工作投入量表 UWES-9').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, '把“工作投入量表 UWES-9”放入问卷').click();
    await page.getByText('题目文字受版权保护').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '放入问卷', exact: true }).click();
    await expect.poll(async () => (await draft()).items.length).toBe(everyKind.items.length + 9);
    await page.getByLabel('在题库中搜索').fill('');
    await button(page, '把“Rating（中）”放入问卷').click();
    await page.getByRole('dialog').getByRole('button', { name: '放入问卷', exact: true }).click();
    await expect.poll(async () => (await draft()).items.length).toBe(everyKind.items.length + 11);
    const { items, scales } = await draft();
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    expect(scales.at(-1)?.items).toEqual(items.slice(-2).map(({ code }) => code));
    expect(errors).toEqual([]);
  });
});
