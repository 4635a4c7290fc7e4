import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a questionnaire is checked, mended, run dry and tried with a simulated release that goes again', async () => {
  const { app, givenMember, open, errors } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const published = await app.inject({
    method: 'POST',
    url: `/api/studies/${study}/instrument/versions`,
    headers: { cookie },
  });
  expect(published.statusCode, published.body).toBeLessThan(300);
  const page = await open(
    `/studies/${study}/instrument?room=check`,
    { viewport: { width: 1280, height: 900 } },
    cookie,
  );
  await page.getByText('9 条提示').waitFor();
  await page.getByRole('button', { name: '照此修改' }).click();
  await page.getByText('8 条提示').waitFor();
  const first = page.getByRole('region', { name: 'AP1' }).locator('li').first();
  await first.getByText('依据').click();
  await first.getByText(/Payne \(1951\)/).waitFor();
  await first.getByRole('button', { name: '不采纳' }).click();
  await first.getByLabel(/不采纳的理由/).fill('公平就是对所有人');
  await first.getByRole('button', { name: '不采纳' }).click();
  await page.getByText('7 条提示').waitFor();
  await page.reload();
  await page.getByText('已搁置的 1 条').waitFor();

  await page.getByRole('button', { name: '开始试运行' }).click();
  await page.getByText('不同的路径').waitFor();
  await page.screenshot({ path: 'dist/doctor.png', fullPage: true });

  await page.getByRole('button', { name: '生成模拟发布' }).click();
  await page.getByText('已生成第 1 次发布（模拟，300 人）').waitFor();
  await page.getByRole('link', { name: '查看数据发布' }).click();
  await page.getByText('试运行（模拟）').waitFor();
  await page.getByRole('button', { name: '删除模拟发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除模拟发布' }).click();
  await page.getByText('已删除第 1 次发布').first().waitFor();
  expect(errors).toEqual([]);
});
