import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordUpload } from '../../server/contract/record.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { xlsx } from '../support/records/files.ts';
import { foundIn, planted } from '../support/records/planted.ts';
import { openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const people = planted.names;

/** A sheet of wide scores with an empty cell, and a list of entries in which people stand. */
const file = () =>
  xlsx({
    '2024年第一季度': [
      ['单位', '执法（60分）', '服务（40分）', '加分', '总分', '名次'],
      ['甲局', '59.5分', 39, 1, 99.5, '并列第1'],
      ['乙局', '不参评', null, 0, 40, 2],
      ['合计', null, null, 1, 139.5, null],
    ],
    明细: [
      ['日期', '单位', '责任人', '指标', '加减分', '事由'],
      ...people.map((name, at) => [
        `2024-0${1 + (at % 3)}-1${at % 10}`,
        '甲局',
        name,
        '执法',
        `扣${1 + at}分`,
        at % 2 ? '迟报' : `${name}迟到`,
      ]),
    ],
  });

test('a workbook is read, asked about and freed of names in the browser; nothing that leaves it holds a name', async () => {
  const { open, givenMember, errors, app } = await openInstallation(browser);
  const { study, cookie } = await givenMember('analyst');
  const page = await open(`/studies/${study}/records/import`, {}, cookie);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  await page.setInputFiles('input[type=file]', {
    name: `${people[0]}.xlsx`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await file()),
  });
  await page.getByRole('heading', { name: '工作表 1：2024年第一季度' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByText('还需说明：1 处').waitFor();
  await page
    .getByLabel('1!C 服务(40分) 空白单元格有 1 个，是什么意思？')
    .selectOption({ label: '满分（没有扣分、加分）' });
  await page.getByText('全部相符').waitFor();
  await page.getByText('不参评，没有分数').waitFor();
  await page.getByText('合计或平均行，没有导入').waitFor();
  await page.getByText('请先准备密钥文件').waitFor();

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成并保存密钥' }).click(),
  ]);
  const key = await readFile(await saved.path(), 'utf8');
  await page.getByLabel('“迟报”的代码').fill('late');
  await page.getByLabel('名称', { exact: true }).fill('一季度');
  await page.getByRole('button', { name: /^发送 \d+ 行$/ }).click();
  await page.getByText(/已导入 \d+ 行，等待冻结/).waitFor();

  const bodies = sent.filter((each) => each.includes('/records/files {'));
  const uploads = bodies.map((each) => JSON.parse(each.slice(each.indexOf('{'))) as RecordUpload);
  expect(uploads.map(({ table }) => table)).toEqual(['scores', 'entries', 'results']);
  expect(new Set(uploads[1]!.columns['person']).size).toBe(people.length);
  expect(new Set(uploads[1]!.columns['reason'])).toEqual(new Set(['late', null]));
  expect(uploads[2]!.columns['rank']).toEqual([1, 2]);
  expect(foundIn(sent.join('\n'))).toEqual([]);
  expect(sent.join('\n')).not.toContain(key.split('\n')[1]!);

  const files = await app.inject({ url: `/api/studies/${study}/records/files`, headers: { cookie } });
  expect(files.json<{ files: unknown[] }>().files).toHaveLength(3);
  expect(errors).toEqual([]);
});
