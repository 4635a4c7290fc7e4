import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notebook, NotebookLine } from '../../server/contract/notebook.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const side = (page: Page) => page.getByRole('complementary', { name: '分析方法与变量' });

/** A new notebook of the demonstration with its variables beside it. */
async function openVariables() {
  const given = await openStudio(browser);
  const page = await given.open('workspace');
  await button(page, '新建笔记本').first().click();
  await page.getByLabel('笔记本名称').fill('变量');
  await button(page, '新建').click();
  await page.getByRole('tab', { name: '变量' }).click();
  await page.locator('[data-variable=PL1]').waitFor();
  const stored = async (): Promise<Notebook> => {
    const get = (path: string) =>
      given.app.inject({ url: `/api/studies/${given.study}/${path}`, headers: given.owner.headers });
    const [line] = (await get('notebooks')).json<NotebookLine[]>();
    return (await get(`notebooks/${line!.id}`)).json<Notebook>();
  };
  return { ...given, page, stored };
}

/** Waits until the notebook as it is stored is as it should be. */
async function expectStored(stored: () => Promise<Notebook>, expected: object): Promise<void> {
  await expect.poll(stored, { timeout: 30_000 }).toMatchObject(expected);
}

test('variables: found by code, words and label, opened, and derived by forms that open again as they were', async () => {
  const { page, stored } = await openVariables();
  await side(page).getByRole('searchbox').fill('反馈');
  expect(await page.locator('[data-variable]').count()).toBeLessThan(8);
  await side(page).getByRole('searchbox').fill('');
  await button(page, 'PL4 的详情').click();
  await page.getByText('反向计分；图中是原始回答', { exact: false }).first().waitFor();
  expect(await violations(page)).toEqual([]);

  // By the keyboard alone: the dialog takes the focus, Tab goes through it, Enter saves.
  await button(page, '推导变量').focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('怎样推导').selectOption('combine');
  await dialog(page).getByLabel('变量', { exact: true }).fill('D2');
  const names = dialog(page).locator('td input');
  await names.first().waitFor();
  for (const [at, name] of ['业务', '业务', '综合'].entries()) {
    await names.nth(at).fill(name);
    await names.nth(at).press('Tab');
  }
  await dialog(page).getByText('n = 168').waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, '保存变量').focus();
  await page.keyboard.press('Enter');
  await expectStored(stored, {
    derive: [{ name: 'D2_g', from: 'recode(D2, 1: "业务", 2: "业务", 3: "综合")' }],
  });

  await button(page, '修改“D2_g”').click();
  expect(await dialog(page).getByLabel('怎样推导').inputValue()).toBe('combine');
  expect(await dialog(page).locator('td input').first().inputValue()).toBe('业务');
  await page.keyboard.press('Escape');

  await button(page, '推导变量').click();
  await dialog(page).getByLabel('怎样推导').selectOption('compute');
  const expression = dialog(page).getByLabel('表达式', { exact: true });
  await expression.fill('PL1 +');
  await dialog(page).getByText('第 6 个字符处', { exact: false }).waitFor();
  await expression.fill('D2 * 2');
  await dialog(page).getByText('名义变量', { exact: false }).waitFor();
  await dialog(page).getByLabel('变量名').fill('PL1');
  await dialog(page).getByText('已有名为“PL1”的变量').waitFor();
  await dialog(page).getByLabel('变量名').fill('own');
  await expression.fill('own + 1');
  await dialog(page).getByText('不能由它自己推导而来', { exact: false }).waitFor();
  // A product of answers would be refused in every analysis, so it is not kept.
  await expression.fill('PL1 * PL2');
  await dialog(page).getByText('为保护受访者', { exact: false }).first().waitFor();
  await button(page, '保存变量').click();
  await dialog(page).getByText('所以没有保存', { exact: false }).waitFor();
  await expression.fill('if(D2_g = "业务", PL1, missing)');
  await dialog(page).getByLabel('变量名').fill('业务组PL1');
  await button(page, '保存变量').click();
  await expectStored(stored, { derive: [{ name: 'D2_g' }, { name: '业务组PL1' }] });

  await button(page, '删除“D2_g”').click();
  await page.getByText('推导变量“业务组PL1”', { exact: false }).waitFor();
  await button(page, '取消').click();
});

test('variables: respondents are filtered with the count left, and weighted to known margins', async () => {
  const { page, stored } = await openVariables();
  await button(page, '筛选').click();
  const condition = dialog(page).getByLabel('条件', { exact: true });
  await condition.fill('PL1 = 5');
  await dialog(page).getByText('为保护受访者', { exact: false }).first().waitFor();
  await button(page, '使用').click();
  await dialog(page).getByText('用了这个条件', { exact: false }).waitFor();
  await condition.fill('D2 = 1');
  await dialog(page)
    .getByText(/剩下 \d+ 人（共 168 人）/)
    .waitFor();
  expect(await dialog(page).getByLabel('题目', { exact: true }).inputValue()).toBe('D2');
  expect(await violations(page)).toEqual([]);
  await button(page, '使用').click();
  await expectStored(stored, { where: 'D2 = 1' });

  await button(page, '加权').click();
  await dialog(page).getByLabel('权重', { exact: true }).selectOption('rake');
  await dialog(page).getByLabel('背景变量', { exact: true }).selectOption('D2');
  const shares = dialog(page).locator('fieldset input');
  await shares.nth(0).fill('40');
  await shares.nth(1).fill('40');
  await shares.nth(2).fill('10');
  await dialog(page).getByText('应为 100 %', { exact: false }).waitFor();
  expect(await button(page, '使用').isDisabled()).toBe(true);
  await shares.nth(2).fill('20');
  await dialog(page).getByText('有效样本量').waitFor();
  await dialog(page)
    .getByText(/\d+ 轮收敛/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, '使用').click();
  await expectStored(stored, { weights: { rake: { D2: { 1: 0.4, 2: 0.4, 3: 0.2 } } } });
});
