import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { becomeOwner, openInstallation } from './studio-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

test('an empty installation leads from the code in the terminal to a study that takes answers', async () => {
  const { open, services, errors } = await openInstallation(browser);
  const page = await open();
  await becomeOwner(page, 'wrong code');
  await page.getByRole('alert').filter({ hasText: '一次性代码不对' }).waitFor();
  await page.getByLabel('一次性代码').fill(services.ownerCode);
  await button(page, '建立账户').click();

  await heading(page, '还没有研究').waitFor();
  await button(page, '新建研究').click();
  await page.getByLabel('研究名称').fill('甲县绩效调查');
  await button(page, '新建').click();

  await heading(page, '核对并发布问卷').waitFor();
  await page.getByRole('link', { name: '打开问卷' }).click();
  await page.getByText('我清楚今年绩效计划对我的具体要求。').waitFor();
  await button(page, '发布').click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.getByText('草稿与第 1 版一致').waitFor();

  await page.getByRole('link', { name: '研究概览' }).click();
  await page.getByRole('link', { name: '安排参与方式' }).click();
  await page.getByRole('radio', { name: /公开地址/ }).check();
  await button(page, '保存').click();
  await page.getByText('参与方式已保存').waitFor();
  await button(page, '开始收集').click();
  await page.getByRole('dialog').getByRole('button', { name: '开始收集' }).click();
  await heading(page, '正在收集').waitFor();
  const address = await page.locator('code').filter({ hasText: '/a/#s=' }).innerText();
  expect(new URL(address).pathname).toBe('/a/');
  expect(errors).toEqual([]);
});

test('an expired session asks in place, and what was typed is saved after signing in', async () => {
  const { open, services } = await openInstallation(browser);
  const page = await open();
  await becomeOwner(page, services.ownerCode);
  await button(page, '新建研究').click();
  await page.getByLabel('研究名称').fill('旧名称');
  await button(page, '新建').click();
  await page.getByRole('link', { name: '研究设置' }).click();
  await page.getByLabel('研究名称').fill('新名称');
  await services.databases.studio.deleteFrom('session').execute();

  await button(page, '保存').first().click();
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await dialog.getByLabel('密码').fill('wrong');
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.getByText('邮箱或密码不对').waitFor();
  await dialog.getByLabel('密码').fill('correct horse battery');
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('已保存').waitFor();
  const titles = await services.databases.studio.selectFrom('study').select('title').execute();
  expect(titles.map(({ title }) => JSON.parse(title) as unknown)).toEqual([{ 'zh-CN': '新名称' }]);
});

test('the language switches in place and keeps what is typed', async () => {
  const { open, givenMember } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}/settings`, {}, cookie);
  await page.getByLabel('研究名称（简体中文）').fill('写到一半');
  await button(page, '语言 Language').click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await heading(page, 'Study settings').waitFor();
  expect(await page.getByLabel('Name of the study (Simplified Chinese)').inputValue()).toBe('写到一半');
  expect(await page.title()).toBe('Study settings · Fourlinks');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('the keyboard leads to every page, and ? tells how', async () => {
  const { open, givenMember } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}`, {}, cookie);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: '键盘快捷键' });
  expect(await dialog.locator('dt').count()).toBe(28);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  for (const [letter, title] of [
    ['i', '问卷'],
    ['u', '成员'],
    ['o', '测试研究'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
});

test('a faulty definition file is refused with the place of the fault, and the draft stays', async () => {
  const { open, givenMember, services } = await openInstallation(browser);
  const { study, cookie } = await givenMember('analyst');
  const draft = () => services.databases.studio.selectFrom('instrument_draft').selectAll().execute();
  const before = await draft();
  const page = await open(`/studies/${study}/instrument`, {}, cookie);
  await button(page, '从文件载入').click();
  const load = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'definition.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await load('{ "code": ');
  await page.getByRole('alert').filter({ hasText: '不是完整的 JSON' }).waitFor();
  const definition = JSON.parse(before[0]!.definition) as { items: { options?: unknown }[] };
  definition.items[0]!.options = { none: 'nowhere' };
  await load(JSON.stringify(definition));
  await page.getByRole('alert').filter({ hasText: 'items' }).waitFor();
  expect(await draft()).toEqual(before);
});

test('unsaved input is not lost by a link or by going back', async () => {
  const { open, givenMember } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open(`/studies/${study}`, {}, cookie);
  await page.getByRole('link', { name: '研究设置' }).click();
  await button(page, '添加单位').click();
  await page.getByLabel('邀请人数', { exact: true }).fill('80');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: '成员' }).click();
  await page.goBack();
  await expect.poll(() => asked.length).toBe(2);
  expect(await page.getByLabel('邀请人数', { exact: true }).inputValue()).toBe('80');
  expect(new URL(page.url()).pathname).toBe(`/studies/${study}/settings`);
});

test('an unknown address and a study of others end at a page that leads on', async () => {
  const { open, givenMember } = await openInstallation(browser);
  const { cookie } = await givenMember('owner');
  const page = await open('/nowhere', {}, cookie);
  await heading(page, '没有这个页面').first().waitFor();
  await page.getByRole('link', { name: '回到我的研究' }).click();
  await heading(page, '我的研究').waitFor();
  await page.goto(`/studies/${'x'.repeat(22)}`);
  await page.getByText('没有这项研究，或您不是它的成员').waitFor();
});

const pages = ['', '/instrument', '/participation', '/members', '/settings'];

test.each([
  ['zh-CN', 'light'],
  ['en-US', 'dark'],
] as const)('axe finds nothing on the pages of the studio in %s, %s', async (locale, colorScheme) => {
  const { open, givenMember, errors } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const options = { locale, colorScheme, reducedMotion: 'reduce' } as const;
  const found: Record<string, string[]> = { door: await violations(await open('/', options)) };
  const page = await open('/studies', options, cookie);
  const look = async (name: string) => (found[name] = await violations(page));
  await page.getByRole('main').getByRole('link').first().waitFor();
  await look('studies');
  for (const path of [...pages.map((each) => `/studies/${study}${each}`), '/account', '/api-reference']) {
    await page.goto(path);
    await page.getByRole('main').locator('section').first().waitFor();
    await look(path);
  }
  await page.goto('/studies');
  await page.getByRole('main').getByRole('link').first().waitFor();
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await look('dialog');
  expect(Object.keys(found)).toHaveLength(10);
  expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
  expect(errors).toEqual([]);
});

test.each(['zh-CN', 'en-US'])('at 360 px no page of the studio scrolls sideways, in %s', async (locale) => {
  const { open, givenMember } = await openInstallation(browser);
  const { study, cookie } = await givenMember('owner');
  const page = await open('/studies', { locale, viewport: { width: 360, height: 740 } }, cookie);
  const wide: string[] = [];
  for (const path of [
    ...pages.map((each) => `/studies/${study}${each}`),
    '/studies',
    '/account',
    '/api-reference',
  ]) {
    await page.goto(path);
    await page.locator('main :is(section, ul)').first().waitFor();
    const root = page.locator('html');
    const sideways = await root.evaluate((element) => element.scrollWidth - element.clientWidth);
    if (sideways > 0) wide.push(`${path} by ${sideways}`);
  }
  expect(wide).toEqual([]);
});
