import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { packed } from '../server/formats/refi/full-project.ts';
import { plainHabits, writeAs } from '../server/formats/refi/vendor.ts';
import { openBrowser } from '../support/browser.ts';
import { openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a project of another program is shown with what it loses, imported, and leaves again', async () => {
  const { givenMember, open, errors } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}/exchange`, { viewport: { width: 1280, height: 900 } }, cookie);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.qdpx', mimeType: 'application/zip', buffer: packed });
  await page.getByText('将导入 3 份访谈').waitFor();
  await page.getByText('Project/Links/Link', { exact: true }).waitFor();
  await page.getByText('逐条原因').click();
  await page.getByText('起止位置颠倒').waitFor();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('已导入 3 份访谈、2 条摘录、5 条备忘、3 个新编码。').waitFor();
  await page.getByRole('link', { name: 'I2 Rules.pdf' }).click();
  await page.waitForURL('**/transcripts/*');
  await page.goto(`/studies/${study}/exchange`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('下载项目 .qdpx').click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toHaveLength(4);
  expect(errors).toEqual([]);
});

test('by keyboard: a file is called back on its way, and an import is taken back as a whole', async () => {
  const { givenMember, open, errors } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}/exchange`, { viewport: { width: 360, height: 740 } }, cookie);
  const choose = () =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.qdpx', mimeType: 'application/zip', buffer: packed });
  const press = async (button: string) => {
    const target = page.getByRole('button', { name: button, exact: true }).last();
    await target.waitFor();
    for (let i = 0; i < 40; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  };
  await page.route('**/refi/preview', () => undefined, { times: 1 });
  await choose();
  await press('取消');
  await page.getByText('导入 REFI-QDA 项目或编码本').waitFor();

  await choose();
  await press('导入');
  await page.getByText('导入完成').waitFor();
  await press('撤回导入');
  await page.getByText('将永久删除导入的 3 份访谈').waitFor();
  await press('撤回导入');
  await page.getByText('已撤回导入').waitFor();
  await page.goto(`/studies/${study}/transcripts`);
  await page.getByText('还没有访谈').waitFor();
  expect(errors).toEqual([]);
});

test('where a file does not prove how it counts, a person chooses among samples', async () => {
  const { givenMember, open, errors } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}/exchange`, { viewport: { width: 360, height: 740 } }, cookie);
  const text = 'one two three\nfour five six\nseven eight nine';
  const silent = writeAs({ ...plainHabits, naming: 'none', newline: '\r\n', newlineCounts: 2 }, [
    { text, spans: [{ start: 19, end: 23 }] },
  ]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.qdpx', mimeType: 'application/zip', buffer: silent });
  await page.getByText('将导入 1 份访谈、0 条摘录').waitFor();
  await page.getByText('没有足够的依据').waitFor();
  await page.locator('label', { hasText: 'five' }).filter({ hasText: '末字之后' }).first().click();
  await page.getByText('将导入 1 份访谈、1 条摘录').waitFor();
  await page.getByText('由您选定').first().waitFor();
  expect(errors).toEqual([]);
});
