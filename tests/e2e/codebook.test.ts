import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenInterview, openCodedStudy } from '../server/features/interview/given.ts';

const text = '问：今年怎么样？\n答：处处留痕。没有自己的办法。';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Coded = Awaited<ReturnType<typeof openCodedStudy>>;

async function openStudio() {
  const coded = await openCodedStudy();
  const { app, study, owner, coderA } = coded;
  const interview = await givenInterview(app, study, owner.headers, text);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const open = async (who: Coded['owner'], path: string) => {
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: address });
    const [name, value] = String(who.headers.cookie).split('=') as [string, string];
    await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    await page.goto(`/studies/${study}/${path}`);
    return page;
  };
  const code = () =>
    app.inject({
      method: 'POST',
      url: `/api/studies/${study}/interviews/${interview.id}/excerpts`,
      headers: coderA.headers,
      payload: {
        revision: interview.revision.id,
        start: 11,
        end: 16,
        values: { link: 'process', stance: 'problem' },
        codes: ['AUT'],
        memo: '',
      },
    });
  return { ...coded, interview, open, code };
}

const entry = (page: Page, code: string) => page.locator(`article[id="${code}"]`);
const saved = (page: Page, code: string) => page.getByText(`编码 ${code} 已保存`).waitFor();

describe('the codebook in a browser', () => {
  it('takes a code of one’s own under another, and takes it out of use by undo', async () => {
    const { open, owner } = await openStudio();
    const page = await open(owner, 'codebook');
    await page.getByRole('button', { name: '新增编码' }).click();
    await page.getByLabel('名称', { exact: true }).fill('留痕负担');
    await page.getByText('定义、范围与归属').click();
    await page.getByLabel('代码').fill('留痕');
    await page.getByLabel('上级编码').selectOption('AUT');
    await page.getByLabel('近似反例', { exact: true }).fill('办案必需的记录');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await saved(page, '留痕');
    expect(await entry(page, '留痕').textContent()).toMatch(/留痕负担.*办案必需的记录.*AUT/s);
    await page.getByRole('button', { name: '撤销' }).click();
    await entry(page, '留痕').getByText('已停用').waitFor();
  });

  it('queues what was coded under another definition for its coder, who accepts it', async () => {
    const { open, code, owner, coderA } = await openStudio();
    await code();
    const page = await open(owner, 'codebook');
    await page.getByRole('button', { name: '修改编码 AUT' }).click();
    await page.getByLabel(/^排除/).first().fill('参与定规则不算');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await saved(page, 'AUT');
    await page.getByText('待复核（1）').waitFor();
    expect(await page.getByRole('button', { name: '仍然适用' }).count()).toBe(0);
    await page.getByRole('button', { name: '编码 AUT 的更多操作' }).click();
    await page.getByRole('menuitem', { name: '编码 AUT 的版本' }).click();
    await page.getByRole('dialog').getByText('参与定规则不算').waitFor();

    const coder = await open(coderA, 'codebook');
    await coder.getByText('待复核（1）').waitFor();
    expect(await violations(coder)).toEqual([]);
    await coder.getByRole('button', { name: '仍然适用' }).click();
    await coder.getByText('待复核（1）').waitFor({ state: 'detached' });
    await coder.reload();
    await entry(coder, 'AUT').waitFor();
    expect(await coder.getByText('待复核').count()).toBe(0);
  });

  it('shows what another saved meanwhile and lets the later one choose', async () => {
    const { open, owner } = await openStudio();
    const [first, second] = [await open(owner, 'codebook'), await open(owner, 'codebook')];
    for (const [page, words] of [
      [first, '先写的'],
      [second, '后写的'],
    ] as const) {
      await page.getByRole('button', { name: '修改编码 PUN' }).click();
      await page.getByLabel(/^定义/).first().fill(words);
    }
    await first.getByRole('button', { name: '保存', exact: true }).click();
    await saved(first, 'PUN');
    await second.getByRole('button', { name: '保存', exact: true }).click();
    await second.getByRole('dialog').getByText('先写的').waitFor();
    await second.getByRole('button', { name: '保留这里的' }).click();
    await second.getByRole('button', { name: '保存', exact: true }).click();
    await saved(second, 'PUN');
    await entry(second, 'PUN').getByText('后写的').waitFor();
  });
});

describe('the tree of codes in a browser', () => {
  it('is moved by the keyboard, which stays with the code, and moved back by undo', async () => {
    const { open, owner } = await openStudio();
    const page = await open(owner, 'codebook');
    const name = page.locator('button[data-code="INS"]');
    const order = () => page.locator('#row-expectancy article').evaluateAll((all) => all.map(({ id }) => id));
    await name.focus();
    const before = await order();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('编码 INS 已移动').waitFor();
    expect(await page.locator('ul ul article').getAttribute('id')).toBe('INS');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-code'))).toBe('INS');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.locator('ul ul article').waitFor({ state: 'detached' });
    expect(await order()).toEqual(before);
  });

  it('merges a code into another with its excerpts, splits some off again, retires several at once', async () => {
    const { open, code, owner } = await openStudio();
    await code();
    const page = await open(owner, 'codebook');
    const more = async (name: string, deed: string) => {
      await page.getByRole('button', { name: `编码 ${name} 的更多操作` }).click();
      await page.getByRole('menuitem', { name: deed }).click();
    };
    await more('AUT', '合并到另一个编码……');
    await page.getByLabel('合并到').selectOption('COM');
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.getByText('编码 AUT 已并入 COM').waitFor();
    await entry(page, 'COM').getByText('1 条').waitFor();

    await more('COM', '拆分出新编码……');
    await page.getByLabel('新编码的名称').fill('自主');
    await page.getByRole('dialog').getByRole('checkbox').check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '拆分', exact: true }).click();
    await entry(page, '自主').getByText('1 条').waitFor();
    await entry(page, 'COM').getByText('0 条').waitFor();

    await page.getByLabel('选择编码 PUN').check();
    await page.getByLabel('选择编码 TOU').check();
    await page.getByRole('button', { name: '停用', exact: true }).click();
    await entry(page, 'PUN').getByText('已停用').waitFor();
    await entry(page, 'TOU').getByText('已停用').waitFor();
    await page.getByRole('button', { name: '撤销' }).first().click();
    await entry(page, 'PUN').getByText('已停用').waitFor({ state: 'detached' });
  });
});

describe('beside the text', () => {
  it('memos are kept on the interview and the study, each under its own subject', async () => {
    const { open, interview, coderA } = await openStudio();
    const page = await open(coderA, `transcripts/${interview.id}`);
    await page.getByText('备忘录（0）').click();
    await page.getByLabel('写一条备忘').fill('先问了留痕');
    await page.getByRole('button', { name: '保存备忘' }).click();
    await page.getByText('备忘录（1）').waitFor();
    await page.getByLabel('关于').selectOption('study');
    expect(await page.getByText('先问了留痕').count()).toBe(0);
    await page.getByLabel('写一条备忘').fill('各局相近');
    await page.getByRole('button', { name: '保存备忘' }).click();
    await page.getByText('备忘录（2）').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByText('备忘录（2）').click();
    await page.getByText('先问了留痕').waitFor();
    await page.getByRole('button', { name: '移除备忘' }).click();
    await page.getByText('备忘录（1）').waitFor();
    await page.getByRole('button', { name: '撤销' }).last().click();
    await page.getByText('备忘录（2）').waitFor();
  });
});
