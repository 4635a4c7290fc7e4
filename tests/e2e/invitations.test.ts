import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { button, dialog, enterPassword, password, setUpApp } from './accounts-page.ts';
import { becomeOwner, openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Makes an invitation on the page of members; returns the address to hand over. */
async function invite(page: Page, email: string): Promise<string> {
  await button(page, '邀请成员').click();
  await page.getByLabel('姓名').fill('编码员（虚构）');
  await page.getByLabel('电子邮箱').fill(email);
  await button(page, '生成邀请地址').click();
  const address = await dialog(page, '一次性邀请地址').locator('code').innerText();
  await page.keyboard.press('Escape');
  return address;
}

test('an invited person makes an account and joins with the role, no more; the address opens once', async () => {
  const { open, givenMember, errors } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}/members`, {}, cookie);
  const address = await invite(page, 'coder@example.org');
  const waiting = page.getByRole('list', { name: '等待接受的邀请' });
  await waiting.getByText('coder@example.org').waitFor();

  const theirs = await open(address);
  await theirs.getByText('测试研究').waitFor();
  await theirs.getByLabel('新密码').fill('short');
  await button(theirs, '建立账户并加入').click();
  await theirs.getByText('至少需要 12 个字符，现在有 5 个。').waitFor();
  await theirs.getByLabel('新密码').fill('qwertyuiop12');
  await button(theirs, '建立账户并加入').click();
  await theirs.getByRole('alert').filter({ hasText: '容易被猜到' }).waitFor();
  await theirs.getByLabel('新密码').fill('four patient herons wade');
  await button(theirs, '建立账户并加入').click();
  await theirs.getByRole('heading', { level: 1, name: '测试研究' }).waitFor();
  const rail = theirs.getByRole('navigation', { name: '研究导航' });
  await rail.getByRole('link', { name: '访谈转录' }).waitFor();
  expect(await rail.getByRole('link').allInnerTexts()).not.toContain('数据发布');
  await theirs.getByRole('link', { name: '成员' }).click();
  await theirs.getByText('coder@example.org').waitFor();
  expect(await button(theirs, '邀请成员').count()).toBe(0);
  expect(await theirs.getByText('无第二重验证').count()).toBe(0);
  await theirs.goto('/studies');
  await theirs.getByText('您目前不能新建研究').waitFor();
  expect(await button(theirs, '新建研究').count()).toBe(0);

  const third = await open(address);
  await third.getByRole('heading', { name: '打不开这个邀请' }).waitFor();
  await page.reload();
  await page.getByText('coder@example.org').waitFor();
  expect(await waiting.count()).toBe(0);
  expect(await page.getByText('无第二重验证').count()).toBe(2);
  expect(errors).toEqual([]);
});

test('whoever has an account signs in on the invitation and accepts; a withdrawn one opens nothing', async () => {
  const { open, givenMember, services, address } = await openInstallation(browser);
  const theirs = await open();
  await becomeOwner(theirs, services.ownerCode);
  await theirs.getByRole('heading', { name: '还没有研究' }).waitFor();
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}/members`, {}, cookie);
  const withdrawn = await invite(page, 'other@example.org');
  await button(page, '撤回').click();
  await dialog(page, '撤回给 编码员（虚构） 的邀请？').getByRole('button', { name: '撤回' }).click();
  await page.getByText('已撤回给').waitFor();
  const invitation = await invite(page, 'owner@example.org');

  const fresh = await open(withdrawn);
  await fresh.getByRole('heading', { name: '打不开这个邀请' }).waitFor();
  await fresh.goto(address);
  await fresh.goto(invitation);
  await button(fresh, '已有账户，直接登录').click();
  await enterPassword(fresh, password);
  await button(fresh, '接受邀请').click();
  await fresh.getByRole('heading', { level: 1, name: '测试研究' }).waitFor();
});

test('a study that demands a second factor leads to setting one up and back', async () => {
  const { open, givenMember, services, clock } = await openInstallation(browser);
  const { study, cookie } = await givenMember('coder');
  const page = await open(`/studies/${study}`, {}, cookie);
  await services.databases.studio.updateTable('study').set({ second_factor: 1 }).execute();
  await page.reload();
  await page.getByText('这项研究只对用第二重验证登录的成员开放').waitFor();
  await page.getByRole('link', { name: '去设置' }).click();
  await setUpApp(page, () => clock.now);
  await page.getByText('第二重验证已设置好').waitFor();
  await page.getByRole('link', { name: '回到刚才的页面' }).click();
  await page.getByRole('navigation', { name: '研究导航' }).getByRole('link', { name: '访谈转录' }).waitFor();
});
