import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { packed } from '../server/features/refi/full-project.ts';
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
  await page.waitForURL('**/transcripts');
  await page.getByText('Rules.pdf').waitFor();
  await page.goto(`/studies/${study}/exchange`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('下载项目 .qdpx').click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toHaveLength(4);
  expect(errors).toEqual([]);
});
