import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { givenInterview, openCodedStudy } from '../server/features/interview/given.ts';

const text =
  '访谈员：今年的计划怎么到您手里的？\n受访者：😀第一反应是找扣分的地方。没有一条是往上加的，𠮷老师也这么说。\n';
const sentence = '😀第一反应是找扣分的地方。';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Coded = Awaited<ReturnType<typeof openCodedStudy>>;

async function openStudio() {
  const coded = await openCodedStudy();
  const { app, study, owner } = coded;
  const interview = await givenInterview(app, study, owner.headers, text);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const open = async (who: Coded['owner'], path = `transcripts/${interview.id}`, script = '') => {
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
    const [name, value] = String(who.headers.cookie).split('=') as [string, string];
    await context.addCookies([{ name, value, url: address }]);
    await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(`/studies/${study}/${path}`);
    return page;
  };
  return { ...coded, open };
}

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const count = (page: Page, excerpts: number) => page.getByText(`我的摘录 ${excerpts} 条`).waitFor();
const ready = (page: Page) => page.getByRole('region', { name: '访谈全文' }).waitFor();
const code = async (page: Page, term: string): Promise<void> => {
  await press(page, '1', 'p', 'c');
  await page.keyboard.type(term);
  await press(page, 'Enter', 'Enter');
};

describe('coding in a browser', () => {
  it('is done by the keyboard alone: open, choose, code, find in the list, undo, redo', async () => {
    const { open, coderA } = await openStudio();
    const page = await open(coderA, 'transcripts');
    await page.getByRole('link', { name: 'I1' }).waitFor();
    for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement?.textContent)) !== 'I1'; i++)
      await press(page, 'Tab');
    await press(page, 'Enter');
    await ready(page);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await page.locator('blockquote').textContent()).toBe(sentence);
    await press(page, 'Shift+ArrowDown');
    expect(await page.locator('blockquote').textContent()).toBe(text.slice(text.indexOf('😀')).trim());
    await press(page, 'k');
    await code(page, '扣分');
    await count(page, 1);
    expect(await page.locator('.stripe').count()).toBe(1);

    await press(page, 'g', 'e');
    await page.getByRole('heading', { name: '绩效计划' }).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: sentence });
    expect(await row.textContent()).toMatch(/PUN.*I1.*一般干部/);
    expect(await page.getByText('1 条摘录 · 1 / 1 份访谈提到').count()).toBe(2);

    await page.goBack();
    await count(page, 1);
    await press(page, 'z');
    await count(page, 0);
    expect(await page.locator('.stripe').count()).toBe(0);
    await press(page, 'Z');
    await count(page, 1);
    await press(page, 'j', 'j', 'Delete');
    await count(page, 0);
  });

  it('changes an excerpt in its place and takes the change back', async () => {
    const { open, coderA } = await openStudio();
    const page = await open(coderA);
    await ready(page);
    await press(page, 'j', 'j');
    await code(page, 'PUN');
    await count(page, 1);
    await press(page, 'e', '4', 'm');
    await page.keyboard.type('再想想');
    await press(page, 'Control+Enter');
    await page.getByTitle(/结果运用 · .* · PUN/).waitFor();
    await page.getByText('再想想').waitFor();
    await press(page, 'z');
    await page.getByTitle(/绩效计划 · .* · PUN/).waitFor();
    expect(await page.getByText('再想想').count()).toBe(0);
  });

  it('is blind: two coders see only their own, until one has finished', async () => {
    const { open, coderA, coderB } = await openStudio();
    const [a, b] = [await open(coderA), await open(coderB)];
    await Promise.all([ready(a), ready(b)]);
    await press(a, 'j', 'j');
    await code(a, 'PUN');
    await count(a, 1);
    await press(b, 'j', 'j', 'j');
    await code(b, 'REI');
    await count(b, 1);
    await Promise.all([a.reload(), b.reload()]);
    await Promise.all([count(a, 1), count(b, 1)]);
    await a.locator('.stripe').first().waitFor();
    expect(await a.locator('.stripe').count()).toBe(1);
    expect(await a.getByText('显示其他编码者').count()).toBe(0);

    await a.getByRole('button', { name: '标为完成' }).click();
    await a.getByLabel('显示其他编码者').check();
    await a.locator('.stripe').nth(1).waitFor();
    expect(await a.locator('.stripe').count()).toBe(2);
    expect(await b.locator('.stripe').count()).toBe(1);
  });

  it('says what is missing and keeps an unfinished coding over a reload and a lost session', async () => {
    const { open, services, coderA } = await openStudio();
    const page = await open(coderA);
    await ready(page);
    await press(page, 'j', 'j', '2', 'Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/立场.*机制/);
    await press(page, 'u', 'c');
    await page.keyboard.type('jif');
    await press(page, 'Enter');
    await page.reload();
    await ready(page);
    expect(await page.locator('blockquote').textContent()).toBe(sentence);
    expect(await page.getByRole('button', { pressed: true }).allTextContents()).toEqual([
      expect.stringContaining('过程管理'),
      expect.stringContaining('建议'),
    ]);
    await services.databases.studio.deleteFrom('session').execute();
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('登录已过期').waitFor();
    await press(page, 'Escape');
    await page.getByRole('alert').waitFor();
    expect(await page.getByTitle('去掉这个编码').textContent()).toContain('JIF');
  });

  it('gives back what was refused while the next coding had begun, once the form is free again', async () => {
    const { open, coderA } = await openStudio();
    const page = await open(coderA);
    await ready(page);
    let refuse = (): void => undefined;
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    await page.route('**/excerpts', (route) => refused.then(() => route.abort()));
    await press(page, 'j', 'j');
    await code(page, 'PUN');
    await count(page, 1);
    await press(page, 'j', '2');
    refuse();
    await count(page, 0);
    await page.getByRole('alert').waitFor();
    const chosen = () => page.getByRole('button', { pressed: true }).allTextContents();
    expect(await chosen()).toEqual([expect.stringContaining('过程管理')]);
    await press(page, 'Escape');
    await page.getByTitle('去掉这个编码').getByText('PUN').waitFor();
    expect(await page.locator('blockquote').textContent()).toBe(sentence);
    await page.unroute('**/excerpts');
    await press(page, 'Enter');
    await count(page, 1);
  });

  it('takes a click for its sentence and a selection whole where it cuts an emoji; paints without the Highlight API too', async () => {
    const { open, coderA } = await openStudio();
    const page = await open(coderA, undefined, 'delete CSS.highlights');
    await ready(page);
    await page.locator('[data-line="0"]').click();
    await page.locator('blockquote', { hasText: '今年的计划怎么到您手里的？' }).waitFor();
    await page.locator('[data-line="1"]').evaluate((line) => {
      const node = [...line.childNodes].find((child) => child.nodeValue?.includes('😀'))!;
      document.getSelection()!.setBaseAndExtent(node, 1, node, 4);
    });
    await page.locator('blockquote', { hasText: '😀第一' }).waitFor();
    await code(page, 'PUN');
    await count(page, 1);
    expect(await page.locator('mark.coded-blue').textContent()).toBe('😀第一');
  });
});
