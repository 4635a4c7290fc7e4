import { generate } from 'otplib';
import type { Page } from 'playwright-core';

export const password = 'correct horse battery';
export const email = 'owner@example.org';

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** On the page of signing in: the first step. */
export async function enterPassword(page: Page, typed = password, of = email): Promise<void> {
  await page.getByLabel('电子邮箱').fill(of);
  await page.getByLabel('密码', { exact: true }).fill(typed);
  await button(page, '登录').click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^账户：/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
}

/** What an app that was given the secret shows at a time. */
export const codeAt = (secret: string, time: Date): Promise<string> =>
  generate({ secret: secret.replaceAll(' ', ''), epoch: Math.floor(time.getTime() / 1000) });

/** Sets up an authenticator app on the account page; returns its secret and the recovery codes. */
export async function setUpApp(page: Page, time: () => Date): Promise<{ secret: string; codes: string[] }> {
  await button(page, '设置验证器应用').click();
  const setting = dialog(page, '设置验证器应用');
  const secret = await setting.locator('code').innerText();
  await setting.getByLabel('六位数字').fill(await codeAt(secret, time()));
  await button(page, '启用').click();
  const shown = dialog(page, '您的恢复码');
  await shown.waitFor();
  const codes = await shown.locator('li code').allInnerTexts();
  await button(page, '已经保存好').click();
  return { secret, codes };
}

/** A device with a fingerprint reader that says yes as long as `present`. */
export async function giveDevice(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    present: (enabled: boolean) =>
      cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  };
}

/** Adds a passkey of the device on the account page. */
export async function addPasskey(page: Page, name: string): Promise<void> {
  await button(page, '添加通行密钥').click();
  await page.getByLabel('名称').fill(name);
  await button(page, '继续').click();
  await page.getByText(`已添加通行密钥“${name}”`).waitFor();
}
