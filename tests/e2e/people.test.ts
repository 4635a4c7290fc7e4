import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher } from '../support/server.ts';
import { button, dialog, password, setUpApp, signOut } from './accounts-page.ts';
import { becomeOwner, openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an administrator finds people, lets them create studies, disables, resets and deletes them', async () => {
  const { open, services, errors } = await openInstallation(browser);
  const page = await open();
  await becomeOwner(page, services.ownerCode);
  await page.getByRole('heading', { name: '还没有研究' }).waitFor();
  const { id, headers } = await givenResearcher(services, null, { may_create: 0 });
  const theirs = await open('/studies', {}, String(headers.cookie));
  await page.goto('/people');
  await page.getByLabel('按姓名或邮箱查找').fill(id);
  const list = page.getByRole('list', { name: '本机人员' });
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  const choose = async (item: string) => {
    await list.getByRole('button').click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };

  await choose('可以新建研究');
  await list.getByText('可以新建研究').waitFor();
  await choose('重置登录方式');
  await dialog(page, '的登录方式？').getByRole('button', { name: '重置登录方式' }).click();
  const address = await dialog(page, '设置新密码的一次性地址').locator('code').innerText();
  await page.keyboard.press('Escape');
  const reset = await open(address);
  await reset.getByLabel('新密码').fill('four patient herons wade');
  await button(reset, '设置并登录').click();
  await reset.getByRole('heading', { level: 1, name: '我的账户' }).waitFor();

  await choose('停用账户');
  await dialog(page, '的账户？').getByRole('button', { name: '停用账户' }).click();
  await list.getByText('已停用').waitFor();
  await theirs.reload();
  await theirs.getByRole('heading', { level: 1, name: '登录' }).waitFor();

  await choose('删除账户');
  await page.getByLabel(/^请输入/).fill('somebody else');
  await button(page, '删除账户').click();
  await page.getByText('与账户的邮箱不一致').waitFor();
  await page.getByLabel(/^请输入/).fill(`${id}@example.org`);
  await button(page, '删除账户').click();
  await page.getByText('没有符合的账户').waitFor();
  expect(errors).toEqual([]);
});

test('an installation that demands a second factor opens one’s own account only, until there is one', async () => {
  const { open, services, clock } = await openInstallation(browser);
  const page = await open();
  await becomeOwner(page, services.ownerCode);
  await page.getByRole('heading', { name: '还没有研究' }).waitFor();
  const { headers } = await givenResearcher(services, null);
  await page.goto('/people');
  await page.getByLabel('第二重验证').selectOption('required');
  await page.getByRole('link', { name: '先为自己设置' }).click();
  await setUpApp(page, () => clock.now);
  await page.getByRole('link', { name: '回到刚才的页面' }).click();
  await page.getByLabel('第二重验证').selectOption('required');
  await button(page, '保存').click();
  await page.getByText('已保存').waitFor();

  const theirs = await open('/studies', {}, String(headers.cookie));
  await theirs.getByText('本平台要求所有人用第二重验证登录').waitFor();
  await theirs.getByRole('link', { name: '去设置' }).click();
  await setUpApp(theirs, () => clock.now);
  await theirs.getByRole('link', { name: '回到刚才的页面' }).click();
  await theirs.getByRole('heading', { name: '还没有研究' }).waitFor();
});

test.each([
  ['zh-CN', 'light', 360],
  ['en', 'dark', 1280],
] as const)(
  'axe finds nothing on the pages of accounts in %s, %s, at %i px',
  async (locale, colorScheme, width) => {
    const { open, services, clock, errors } = await openInstallation(browser);
    const page = await open('/', { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
    await becomeOwner(page, services.ownerCode);
    await page.getByRole('heading', { name: '还没有研究' }).waitFor();
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      const root = page.locator('html');
      const sideways = await root.evaluate((element) => element.scrollWidth - element.clientWidth);
      found[name] = [...(await violations(page)), ...(sideways > 0 ? [`sideways by ${sideways}`] : [])];
    };
    const speak = (language: string) =>
      page.evaluate((tag) => localStorage.setItem('fourlinks-locale', tag), language);
    await page.goto('/account');
    await setUpApp(page, () => clock.now);
    await speak(locale);
    for (const path of ['/account', '/people']) {
      await page.goto(path);
      await page.locator('main section').nth(1).waitFor();
      await look(path);
    }
    await speak('zh-CN');
    await page.reload();
    await signOut(page);
    await page.getByLabel('电子邮箱').fill('owner@example.org');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await button(page, '登录').click();
    await page.getByRole('heading', { name: '还差一步' }).waitFor();
    await speak(locale);
    await page.reload();
    await page.locator('main form').waitFor();
    await look('second step');
    await page.goto('/reset#nothing');
    await page.locator('main form').waitFor();
    await look('reset');
    await page.goto('/invitation#nothing');
    await page.locator('main p').first().waitFor();
    await look('invitation');
    expect(Object.keys(found)).toHaveLength(5);
    expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
    expect(errors).toEqual([]);
  },
);
