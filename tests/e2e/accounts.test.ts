import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  addPasskey,
  button,
  codeAt,
  dialog,
  enterPassword,
  giveDevice,
  password,
  setUpApp,
  signOut,
} from './accounts-page.ts';
import { becomeOwner, openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** An installation whose first owner is on the page of their account. */
async function openAccount() {
  const { named: baseURL, clock, errors, open, services } = await openInstallation(browser);
  const page = await open('/', { baseURL });
  await becomeOwner(page, services.ownerCode);
  await page.getByRole('heading', { name: '还没有研究' }).waitFor();
  await page.goto('/account');
  await page.getByRole('heading', { level: 1, name: '我的账户' }).waitFor();
  const wait = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000));
  return { page, baseURL, clock, wait, errors, open, services };
}

test('an authenticator app is set up by its first code, asked for from then on, and replaced by a recovery code once', async () => {
  const { page, clock, wait, errors } = await openAccount();
  await button(page, '设置验证器应用').click();
  const setting = dialog(page, '设置验证器应用');
  await setting.getByRole('img', { name: '给验证器应用扫描的二维码' }).waitFor();
  await button(page, '启用').click();
  await setting.getByText('请填写这一项。').waitFor();
  await setting.getByLabel('六位数字').fill('000 000');
  await button(page, '启用').click();
  await setting.getByRole('alert').filter({ hasText: '验证码不对' }).waitFor();
  await button(page, '取消').click();
  const { secret, codes } = await setUpApp(page, () => clock.now);
  expect(new Set(codes).size).toBe(10);
  await page.getByText('还剩 10 个').waitFor();

  await signOut(page);
  await enterPassword(page);
  await page.getByRole('heading', { name: '还差一步' }).waitFor();
  await page.getByLabel('六位数字').fill(await codeAt(secret, clock.now));
  await button(page, '登录').click();
  await page.getByRole('alert').filter({ hasText: '已经用过' }).waitFor();
  wait(60);
  await page.getByLabel('六位数字').fill(await codeAt(secret, clock.now));
  await button(page, '登录').click();
  await page.getByRole('heading', { name: '还没有研究' }).waitFor();

  await signOut(page);
  for (const [code, outcome] of [
    [codes[0]!, '还没有研究'],
    [codes[0]!, '恢复码不对'],
  ] as const) {
    await enterPassword(page);
    await button(page, '改用恢复码').click();
    await page.getByLabel('恢复码').fill(code);
    await button(page, '登录').click();
    await page.getByText(outcome).waitFor();
    if (outcome === '还没有研究') await signOut(page);
  }
  expect(errors).toEqual([]);
});

test('a passkey signs in alone, is the second step after a password, and is removed', async () => {
  const { page, errors } = await openAccount();
  const device = await giveDevice(page);
  await addPasskey(page, '办公室电脑');
  await dialog(page, '您的恢复码').waitFor();
  await button(page, '已经保存好').click();
  await page.getByText('还没有用过').waitFor();

  await device.present(false);
  // A key that is at hand before the list of the e-mail field asks for one would sign in without the button.
  const asked = page.waitForResponse(/passkey-request$/);
  await signOut(page);
  await asked;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await device.present(true);
  await button(page, '用通行密钥登录').click();
  await page.getByRole('heading', { name: '还没有研究' }).waitFor();

  await device.present(false);
  await signOut(page);
  await enterPassword(page);
  await page.getByText('请用通行密钥确认是您本人').waitFor();
  await device.present(true);
  await button(page, '使用通行密钥').click();
  await page.getByRole('heading', { name: '还没有研究' }).waitFor();

  await page.goto('/account');
  await page.getByText('最近一次使用').waitFor();
  await button(page, '移除通行密钥“办公室电脑”').click();
  await dialog(page, '移除通行密钥“办公室电脑”').getByRole('button', { name: '移除' }).click();
  await page.getByText('还没有通行密钥。').waitFor();
  expect(errors).toEqual([]);
});

test('a passkey is offered in the list of the e-mail field, without any button', async () => {
  const { page } = await openAccount();
  await giveDevice(page);
  await addPasskey(page, '手机');
  await button(page, '已经保存好').click();
  await page.getByRole('button', { name: /^账户：/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '还没有研究' }).waitFor();
});

test('what concerns the safety of an account asks again after ten minutes, and goes on from there', async () => {
  const { page, clock, wait } = await openAccount();
  wait(11 * 60);
  await button(page, '设置验证器应用').click();
  const asked = dialog(page, '请确认是您本人');
  await asked.getByLabel('密码').fill('not my password');
  await button(page, '确认').click();
  await asked.getByRole('alert').waitFor();
  await asked.getByLabel('密码').fill(password);
  await button(page, '确认').click();
  const setting = dialog(page, '设置验证器应用');
  const secret = await setting.locator('code').innerText();
  await setting.getByLabel('六位数字').fill(await codeAt(secret, clock.now));
  await button(page, '启用').click();
  await dialog(page, '您的恢复码').waitFor();
});

test('after wrong passwords the page counts the pause down, and says when it is over', async () => {
  const { page } = await openAccount();
  await signOut(page);
  await page.getByLabel('密码', { exact: true }).fill('not my password');
  expect(await page.getByRole('alert').count()).toBe(0);
  const paused = page.getByRole('alert').filter({ hasText: '还需等待' });
  await expect
    .poll(async () => {
      await enterPassword(page, 'not my password');
      await page.getByRole('alert').first().waitFor();
      return paused.count();
    })
    .toBe(1);
  await page.getByText('现在可以再试一次').waitFor();
});

test('sign-ins elsewhere are listed and ended, and what was typed there stays', async () => {
  const { page, baseURL, open } = await openAccount();
  const other = await open('/', { baseURL });
  await enterPassword(other);
  await button(other, '新建研究').click();
  await other.getByLabel('研究名称').fill('写到一半');
  await page.reload();
  const list = page.getByRole('list', { name: '登录着的地方' });
  await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
  await button(page, '结束其他登录').click();
  await dialog(page, '结束其他登录').getByRole('button', { name: '结束其他登录' }).click();
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  await button(other, '新建').click();
  const again = dialog(other, '登录已过期');
  await again.getByLabel('密码').fill(password);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await other.getByRole('heading', { level: 1, name: '写到一半' }).waitFor();
});
