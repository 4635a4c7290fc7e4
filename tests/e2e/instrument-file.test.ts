import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher, givenStudy } from '../support/server.ts';
import { openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openImport(locale = 'zh-CN') {
  const server = await openInstallation(browser);
  const study = await givenStudy(server.services);
  const { headers } = await givenResearcher(server.services, { study, role: 'owner' });
  const page = await server.open(`/studies/${study}/instrument`, { locale }, String(headers.cookie));
  const draft = async () => {
    const url = `/api/studies/${study}/instrument`;
    return (await server.app.inject({ url, headers })).json<{ draft: { definition: Definition } | null }>()
      .draft?.definition;
  };
  return { ...server, page, draft, dialog: page.getByRole('dialog') };
}

const survey = `工作问卷

1. 您的性别：
A. 男
B. 女（跳至第3题）
2. 您带几个人？____人
3. 哪些事让您满意？
□ 工资
□ 同事
`;

test('pasted text is seen line by line, mended, used as the draft, and added to it', async () => {
  const { page, dialog, draft, errors } = await openImport();
  await page.getByRole('button', { name: '从文件载入' }).click();
  await dialog.getByLabel('或在此粘贴文字或单元格').fill(survey);
  await dialog.getByRole('button', { name: '读取文字' }).click();
  await dialog.getByText('纯文本问卷，共 3 题').waitFor();
  const line = dialog.getByLabel('第 7 行读成');
  expect(await line.inputValue()).toBe('single');
  await line.selectOption('multiple');
  await expect.poll(async () => dialog.getByLabel('第 7 行读成').inputValue()).toBe('multiple');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('tab', { name: '处理结果' }).click();
  await dialog.getByRole('heading', { name: /^保留 \d+$/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '用作草稿' }).click();
  await page.getByText('已读入 3 题').waitFor();
  await expect.poll(draft).toMatchObject({
    items: [{ skip: [{ when: 'Q1 = 2', to: 'Q3' }] }, { type: 'number' }, { type: 'multiple' }],
  });

  await page.getByRole('button', { name: '从文件载入' }).click();
  await page.setInputFiles('input[type=file]', {
    name: '题目.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('编号,题目,选项\nX1,我喜欢工作,1-5\nX2,我想离开,1-5\n'),
  });
  await dialog.getByText('题目清单（Excel、CSV），共 2 题').waitFor();
  await dialog.getByRole('button', { name: '追加到草稿末尾' }).click();
  await expect.poll(async () => (await draft())?.items.length).toBe(5);
  expect(errors).toEqual([]);
});

test('a transcript is named and its page offered; a file that is cut short leaves the draft', async () => {
  const { page, dialog, draft } = await openImport('en');
  await page.getByRole('button', { name: 'Load from a file' }).click();
  const give = (text: string) =>
    page.setInputFiles('input[type=file]', {
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
  await give(
    Array.from(
      { length: 8 },
      (_, at) => `${at % 2 ? 'Respondent' : 'Interviewer'}: Words number ${at}.`,
    ).join('\n'),
  );
  await dialog.getByRole('alert').filter({ hasText: 'transcript with 8 turns' }).waitFor();
  expect(await dialog.getByRole('link').getAttribute('href')).toMatch(/\/transcripts$/);
  await give('{ "code": ');
  await dialog.getByRole('alert').filter({ hasText: 'not complete JSON' }).waitFor();
  expect(await draft()).toBeUndefined();
  expect(await violations(page)).toEqual([]);
});

test('what a format cannot carry is told before it is downloaded', async () => {
  const { page, dialog } = await openImport();
  await page.getByRole('button', { name: '从文件载入' }).click();
  await dialog.getByLabel('或在此粘贴文字或单元格').fill(survey);
  await dialog.getByRole('button', { name: '读取文字' }).click();
  await dialog.getByRole('button', { name: '用作草稿' }).click();
  await page.getByRole('button', { name: '导出' }).click();
  await dialog.getByText('这种格式带不走或只能近似的内容').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('格式').selectOption('json');
  await dialog.getByText('这种格式能带走全部内容').waitFor();
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: '下载' }).click();
  expect((await download).suggestedFilename()).toMatch(/-draft\.json$/);
});
