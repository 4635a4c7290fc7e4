import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printCell } from '../../analysis/model/print-cell.ts';
import type { Table } from '../../analysis/model/table.ts';
import type { AnalysisReply } from '../../server/contract/analysis.ts';
import type { Notebook, NotebookLine } from '../../server/contract/notebook.ts';
import type { PresentedReply } from '../../server/contract/presented.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const opened = (page: Page) => page.locator('article.open');
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Puts variables into a field of the open analysis by typing their codes. */
async function fill(page: Page, role: string, names: readonly string[], place = 0): Promise<void> {
  const box = opened(page).locator(`[data-role=${role}] [role=combobox]`).nth(place);
  for (const name of names) {
    await box.fill(name);
    await box.press('Enter');
    await opened(page).getByRole('group', { name, exact: true }).first().waitFor();
  }
}

/** Adds an analysis by the name of its procedure, whichever it is. */
async function add(page: Page, typed: string): Promise<void> {
  const side = page.getByRole('complementary', { name: '分析方法与变量' });
  await side.getByRole('searchbox').fill(typed);
  await side.getByRole('searchbox').press('Enter');
  await opened(page).locator('[data-role]').first().waitFor();
}

/** What the tables of the open analysis print, cell by cell. */
const printed = (page: Page) =>
  opened(page)
    .locator('.result > figure:has(table)')
    .evaluateAll((figures) =>
      figures.map((figure) =>
        [...figure.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replace(/^—.$/, '—').trim()),
        ),
      ),
    );

/** The same of tables as values. */
const asPrinted = (tables: readonly Table[]) =>
  tables.map(({ columns, rows }) =>
    rows.map((row) =>
      columns.map(({ key, kind }) => {
        const cell = printCell(row.cells[key], kind, (text) => text['zh-CN']);
        return typeof cell === 'object' ? '—' : cell.trim();
      }),
    ),
  );

test('a notebook by clicking: what each analysis prints is what analyse replies', async () => {
  const { open, errors, app, study, owner } = await openStudio(browser);
  const page = await open('workspace');
  await page.getByRole('button', { name: '新建笔记本' }).first().click();
  await page.getByLabel('笔记本名称').fill('第四章 结果');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('heading', { name: '第四章 结果' }).waitFor();
  expect(await violations(page)).toEqual([]);

  const call = (method: 'GET' | 'POST', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}/${path}`,
      headers: owner.headers,
      ...(payload && { payload }),
    });

  /** The open analysis is answered, and the numbers on the page are those of the interface. */
  async function agree(procedure: string): Promise<AnalysisReply['analyses'][number]> {
    await opened(page).locator(`.result[data-procedure=${procedure}]`).waitFor();
    await opened(page).locator('[aria-busy=false]').first().waitFor();
    await saved(page);
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const notebook = (await call('GET', `notebooks/${id}`)).json<Notebook>();
    const entry = notebook.entries.find((each) => each.id === new URL(page.url()).searchParams.get('entry'))!;
    if (entry.kind !== 'analysis') throw new Error('no analysis is open');
    const path = `releases/${notebook.release}`;
    const told = (
      await call('POST', `${path}/presented`, { analysis: entry.analysis })
    ).json<PresentedReply>();
    const found = (await call('POST', `${path}/analyses`, told.request)).json<AnalysisReply>();
    expect(found).toEqual(told.reply);
    const shown = await printed(page);
    const expected = asPrinted(told.presented.tables);
    expect(shown.length).toBe(expected.length);
    expected.forEach((rows, at) => {
      const width = rows[0]?.length ?? 0;
      expect(shown[at]!.map((cells) => cells.slice(-width))).toEqual(rows);
    });
    return found.analyses[0]!;
  }

  await add(page, 'describe');
  await fill(page, 'variables', ['PL', 'PR', 'AP', 'RE']);
  const described = await agree('describe');
  if (described.procedure !== 'describe') throw new Error();
  const mean = described.variables[0]!.mean!.toFixed(2);
  expect(await opened(page).locator('.result').textContent()).toContain(mean);

  await add(page, 'reliability');
  await opened(page).getByLabel('量表', { exact: true }).first().click();
  await fill(page, 'scale', ['PL']);
  await agree('reliability');
  expect(await violations(page)).toEqual([]);

  await add(page, 'compare');
  await fill(page, 'variable', ['PL']);
  await fill(page, 'by', ['D1']);
  await agree('compare');

  await add(page, 'correlation');
  await fill(page, 'variables', ['PL', 'PR', 'AP', 'RE', 'EX']);
  await agree('correlation');

  await add(page, 'regression');
  await fill(page, 'outcome', ['WE']);
  await fill(page, 'blocks', ['D1']);
  for (const [at, name] of ['PL', 'PR', 'EX'].entries()) {
    await opened(page)
      .getByRole('button', { name: `添加一层（M${at + 2}）` })
      .click();
    await fill(page, 'blocks', [name], at + 1);
  }
  const regression = await agree('regression');
  if (regression.procedure !== 'regression') throw new Error();
  expect(regression.models).toHaveLength(4);

  // Models side by side, and the table that is copied.
  await page.getByRole('button', { name: '“第四章 结果”的更多操作' }).click();
  await page.getByRole('menuitem', { name: '模型并列表' }).click();
  const models = page.getByRole('dialog');
  // The plot of the coefficients has a table of its own below.
  const sideBySide = models.locator('table').first();
  await sideBySide.waitFor();
  expect(await sideBySide.locator('thead th').allTextContents()).toEqual(
    ['变量', 'M1', 'M2', 'M3', 'M4'].map((text) => expect.stringContaining(text) as string),
  );
  const r2 = sideBySide.locator('tbody tr', { hasText: /^R²/ }).locator('td');
  expect((await r2.allTextContents()).slice(1)).toEqual(
    regression.models!.map(({ r2: value }) => value!.toFixed(3).replace(/^0/, '')),
  );
  await page.evaluate(() => {
    const store = window as unknown as { copied?: string };
    navigator.clipboard.write = async ([item]) => {
      store.copied = await (await item!.getType('text/html')).text();
    };
  });
  await models.getByRole('button', { name: '复制表格' }).first().click();
  await page.getByText('表格已复制').waitFor();
  const html = await page.evaluate(() => (window as unknown as { copied?: string }).copied!);
  expect(html).toContain('border-collapse:collapse');
  expect(
    html.match(/<th [^>]*border-top:1\.5pt solid black;border-bottom:0\.75pt solid black/g),
  ).toHaveLength(5);
  expect(html.match(/<td [^>]*border-bottom:1\.5pt solid black/g)).toHaveLength(5);
  expect(html).toContain(`>${(await r2.nth(4).textContent())!.trim()}<`);
  await page.keyboard.press('Escape');

  // Undo takes steps back, one after the other; a reload keeps everything.
  const titles = () => page.locator('article > header h2').allTextContents();
  const before = await titles();
  await opened(page)
    .getByRole('button', { name: /更多操作/ })
    .click();
  await page.getByRole('menuitem', { name: '删除', exact: true }).click();
  expect(await titles()).toHaveLength(before.length - 1);
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  expect(await titles()).toEqual(before);
  await page.locator('article').last().locator('h2 button').press('Alt+ArrowUp');
  expect(await titles()).not.toEqual(before);
  await page.keyboard.press('Control+z');
  expect(await titles()).toEqual(before);
  await saved(page);
  await page.reload();
  await page.locator('.result[data-procedure=regression]').waitFor();
  expect(await titles()).toEqual(before);
  expect(errors).toEqual([]);
}, 300_000);

test('two editors at once: the second is told, takes the other’s or keeps both', async () => {
  const { open, errors, app, study, owner } = await openStudio(browser);
  const first = await open('workspace');
  await first.getByRole('button', { name: '看变量之间的相关' }).click();
  await first.locator('.result').first().waitFor();
  const second = await open(new URL(first.url()).pathname.split('/').slice(3).join('/'));
  await second.locator('.result').first().waitFor();

  const write = async (page: Page, text: string) => {
    await page.getByRole('button', { name: '添加文字' }).click();
    await opened(page).getByRole('textbox').fill(text);
  };
  await write(first, '甲写的');
  await saved(first);
  await write(second, '乙写的');
  await second.getByText('您的改动没有丢').waitFor();
  await second.getByRole('button', { name: '两份都留' }).click();
  await second.getByRole('heading', { name: /（副本）/ }).waitFor();
  await second.locator('.text p', { hasText: '乙写的' }).waitFor();
  const listed = await app.inject({ url: `/api/studies/${study}/notebooks`, headers: owner.headers });
  expect(listed.json<NotebookLine[]>()).toHaveLength(2);

  await first.reload();
  await first.locator('.text p', { hasText: '甲写的' }).waitFor();
  expect(await first.locator('.text p', { hasText: '乙写的' }).count()).toBe(0);
  // The refused save is in the browser's own log.
  expect(errors.filter((line) => !line.includes('409'))).toEqual([]);
}, 180_000);

test('on a phone, in English and in the dark: an analysis is added by keyboard, nothing scrolls sideways, axe finds nothing', async () => {
  const { open, errors } = await openStudio(browser);
  const page = await open('workspace', 360, 'dark', 'en-US');
  await page.getByRole('button', { name: 'Describe everything' }).click();
  await page.locator('.result').first().waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add an analysis' }).first().press('Enter');
  await page.getByRole('dialog').getByRole('searchbox').fill('frequenc');
  await page.getByRole('dialog').getByRole('searchbox').press('Enter');
  await opened(page).getByRole('combobox').first().waitFor();
  await page.keyboard.type('D1');
  await page.keyboard.press('Enter');
  await opened(page).locator('.result').waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 180_000);

test('what cannot be answered is said where it is: an empty role, a nominal mean, groups below the floor', async () => {
  const { open } = await openStudio(browser);
  const page = await open('workspace');
  await page.getByRole('button', { name: '描述全部变量' }).click();
  await page.locator('.result').first().waitFor();
  await add(page, 'compare');
  await opened(page).getByText('填好就出结果').waitFor();
  await fill(page, 'variable', ['D1']);
  await opened(page).getByText('是名义变量').waitFor();
  await add(page, 'describe');
  await fill(page, 'variables', ['PL']);
  await opened(page).locator('.result').waitFor();
  await opened(page)
    .getByRole('button', { name: /更多操作/ })
    .click();
  await page.getByRole('menuitem', { name: '只用部分个案' }).click();
  await page.getByRole('textbox', { name: '条件' }).fill('PL > 1.01');
  await page.getByRole('button', { name: '保存' }).click();
  await opened(page).getByText('为保护受访者').waitFor();

  await page.getByRole('button', { name: '描述统计：方法说明' }).click();
  const help = page.getByRole('complementary', { name: '方法说明' });
  await help.getByText('什么时候用').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await help.count()).toBe(0);
}, 180_000);
