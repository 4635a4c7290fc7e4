import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { builtPage } from './paths-page/built.ts';

let browser: Browser;
let pageOf: (given: object) => string;
beforeAll(async () => {
  [browser, pageOf] = await Promise.all([openBrowser(), builtPage()]);
});
afterAll(() => browser.close());

const labels = { x1: '看图', x2: '方块', x3: '菱形', y1: '段落', y2: '造句', y3: '词义', age: '年龄' };
const model = 'visual =~ x1 + x2 + x3\ntextual =~ y1 + y2 + y3\ntextual ~ visual';

async function open(given: object, width = 1100): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.route('http://model.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageOf({ labels, model, ...given }) }),
  );
  await page.goto('http://model.test/');
  return page;
}

const text = (page: Page) => page.getByLabel('模型文本').inputValue();
const node = (page: Page, name: string) => page.getByRole('button', { name: `变量 ${name}`, exact: true });

async function middleOf(page: Page, name: string) {
  const box = (await node(page, name).locator('ellipse, rect').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.x + box.width };
}

test('a model is drawn with the pointer: variables move, an arrow from one to another becomes a path of the text', async () => {
  const page = await open({});
  const [from, to] = [await middleOf(page, 'x1'), await middleOf(page, 'y1')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.move(from.right, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  expect(await text(page)).toContain('y1 ~ x1');
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await text(page)).toBe(model);

  const before = await middleOf(page, 'textual');
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 40, before.y + 25, { steps: 4 });
  await page.mouse.up();
  const after = await middleOf(page, 'textual');
  await page.screenshot({ path: 'dist/paths-edit.png', fullPage: true });
  expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([40, 25]);
  expect(await text(page)).toBe(model);
});

test('all that the pointer does, the keyboard does: go, choose, connect, covary, remove, take back', async () => {
  const page = await open({});
  await node(page, 'visual').focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('变量 textual');
  await page.keyboard.press('Enter');
  await page.getByLabel('箭头指向…').selectOption('x3');
  expect(await text(page)).toContain('textual =~ y1 + y2 + y3 + x3');
  await page.getByLabel('与…共变').selectOption('visual');
  expect(await text(page)).toContain('textual ~~ visual');
  await node(page, 'textual').focus();
  await page.keyboard.press('Delete');
  expect(await text(page)).toBe('visual =~ x1 + x2 + x3');
  await node(page, 'visual').focus();
  await page.keyboard.press('Control+z');
  expect(await text(page)).toContain('textual ~~ visual');

  await page.getByRole('button', { name: '删除：textual 受 visual 影响' }).click();
  expect(await text(page)).not.toContain('textual ~ visual');
  await page.getByLabel('加入变量').selectOption('age');
  await page.getByLabel('从', { exact: true }).selectOption('age');
  await page.getByLabel('关系').selectOption('~');
  await page.getByLabel('到', { exact: true }).selectOption('textual');
  await page.getByRole('button', { name: '加入路径' }).click();
  expect(await text(page)).toContain('textual ~ age');
  expect(await violations(page)).toEqual([]);
});

test('an empty model grows from nothing, and a text that cannot be read says where and keeps the drawing', async () => {
  const page = await open({ model: '' });
  await page.getByText('模型还是空的').waitFor();
  await page.getByRole('button', { name: '新潜变量' }).click();
  await page.getByLabel('加入变量').selectOption('x1');
  await node(page, 'F1').click();
  await page.getByLabel('箭头指向…').selectOption('x1');
  expect(await text(page)).toBe('F1 =~ x1');
  await page.getByLabel('模型文本').fill('F1 =~ x1 + + x2');
  await page.getByText(/第 1 行第 \d+ 列/).waitFor();
  expect(await node(page, 'F1').count()).toBe(1);
  await page.screenshot({ path: 'dist/paths-fault.png' });
  await page.getByLabel('模型文本').fill('F1 =~ x1 + x2');
  await node(page, 'x2').waitFor();
});

test('a fitted model is a picture with its numbers in words, and fits a phone in either theme', async () => {
  const estimates = [
    { lhs: 'visual', op: '=~', rhs: 'x1', standardized: 0.772, p: null },
    { lhs: 'textual', op: '~', rhs: 'visual', standardized: 0.459, p: 0.0000001 },
    { lhs: 'x1', op: '~~', rhs: 'y1', standardized: -0.12, p: 0.03 },
  ];
  for (const theme of ['light', 'dark']) {
    const page = await open({ estimates, readonly: true, theme, language: 'en' }, 360);
    const picture = page.getByRole('img', { name: /Path diagram/ });
    const name = await picture.getAttribute('aria-label');
    expect(name).toContain('textual depends on visual: .46***');
    expect(name).toContain('x1 and y1 covary: −.12*');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const word = await picture.locator('text', { hasText: 'textual' }).boundingBox();
    expect(word!.width).toBeGreaterThan(20);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `dist/paths-${theme}.png`, fullPage: true });
  }
});
