import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Excerpt } from '../../server/contract/excerpt.ts';
import type { Interview, InterviewSummary } from '../../server/contract/interview.ts';
import { openCodedStudy } from '../server/features/interview/given.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';

const text = [
  '访谈员：考核怎么样？',
  '王科：有几点意见。',
  '访谈员：还有呢？',
  '王科长：扣分太多，扣分不公开。',
  '马上办：这是口号。',
  '李会计：扣分我也觉得多。',
  '访谈员：谁来定？',
  '马上办：还是口号。',
  '王科：局里定。',
  '访谈员：谢谢。',
  '马上办：第三个口号。',
  '李会计：再见。',
].join('\n');
const quote = '扣分我也觉得多';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How often the word list of what respondents say has a word. */
async function saidByRespondents(page: Page, word: string): Promise<string | null> {
  await page.getByRole('link', { name: '检索' }).click();
  await page.getByRole('tab', { name: '词频' }).click();
  await page.getByLabel('谁说的').selectOption('respondents');
  await page.waitForURL(/said=respondents/);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: word, exact: true }) });
  return row.getByRole('cell').nth(1).textContent();
}

it('a false speaker is dropped, two spellings merged and roles set before import; a role changes later, excerpts never', async () => {
  const { app, study, owner, coderA } = await openCodedStudy();
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
  const [name, value] = String(owner.headers.cookie).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();

  await page.goto(`/studies/${study}/transcripts`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '座谈.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByText('5 位说话人，12 段话。').waitFor();
  await page.getByLabel('马上办 不是说话人').check();
  await page.getByLabel('补一个标签').fill('赵六');
  await page.getByLabel('补一个标签').press('Enter');
  await page.getByText('没有以“赵六”开头的发言').waitFor();
  await page.getByLabel('补一个标签').fill('马上办');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  expect(await page.getByLabel('马上办 不是说话人').isChecked()).toBe(false);
  await page.getByLabel('马上办 不是说话人').check();
  await page.getByLabel('把 王科长 合并到').selectOption({ label: '王科' });
  await page.getByLabel('王科 的名称').fill('李会计');
  await page.getByText('已有人叫这个名字').first().waitFor();
  expect(await page.getByRole('button', { name: '导入 1 份' }).count()).toBe(0);
  await page.getByLabel('王科 的名称').fill('甲');
  await page.getByLabel('王科 的角色').selectOption('respondent');
  await page.getByLabel('李会计 的角色').selectOption('other');
  await page.getByText('3 位说话人，9 段话。').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '导入 1 份' }).click();

  await page.getByRole('link', { name: 'I1' }).click();
  await page.getByRole('region', { name: '访谈全文' }).waitFor();
  expect(await page.locator('.speaker').allTextContents()).toEqual([
    '访谈员',
    '甲',
    '访谈员',
    '甲',
    '李会计',
    '访谈员',
    '甲',
    '访谈员',
    '李会计',
  ]);

  const [{ id }] = (
    await app.inject({ url: `/api/studies/${study}/interviews`, headers: owner.headers })
  ).json<[InterviewSummary]>();
  const api = `/api/studies/${study}/interviews/${id}`;
  const { revision } = (await app.inject({ url: api, headers: owner.headers })).json<Interview>();
  const start = text.indexOf(quote);
  const coding = { values: { link: 'process', stance: 'problem' }, codes: ['PUN'], memo: '' };
  const payload = { revision: revision.id, start, end: start + quote.length, ...coding };
  await app.inject({ method: 'POST', url: `${api}/excerpts`, headers: coderA.headers, payload });
  const excerpts = async () =>
    (await app.inject({ url: `${api}/excerpts`, headers: owner.headers })).json<Excerpt[]>();
  const before = await excerpts();
  expect(before).toMatchObject([{ quote }]);
  await expect.poll(() => saidByRespondents(page, '扣分')).toBe('2');

  const settle = async (role: string) => {
    await page.getByRole('button', { name: 'I1 的更多操作' }).click();
    await page.getByRole('menuitem', { name: '说话人' }).click();
    await page.getByLabel('李会计 的角色').selectOption(role);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('I1 的说话人已更新').first().waitFor();
  };
  const last = async () =>
    (await app.inject({ url: api, headers: owner.headers })).json<Interview>().turns.at(-1)?.role;
  await page.getByRole('link', { name: '访谈转录' }).click();
  await settle('unknown');
  expect(await last()).toBe('unknown');
  await page.getByText('1 位说话人没有角色').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(last).toBe('other');
  await settle('respondent');
  await expect.poll(() => saidByRespondents(page, '扣分')).toBe('3');
  expect(await excerpts()).toEqual(before);
  await context.close();
});
