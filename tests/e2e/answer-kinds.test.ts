import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCells } from '../../server/features/release/release.door.ts';
import { everyKind } from '../analysis/model/instrument/every-kind.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { agree, openAnswerPage, phone, type Served, slipAddress } from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Hand = Readonly<Record<string, (page: Page) => Promise<void>>>;

/** What somebody hears whose finger or key is on it; the texts of the definition are the same in both languages but for a mark. */
const named = (words: string) => new RegExp(`^${words}(（中）)?$`);
const next = (page: Page) => page.locator('.steps button').last();

const touch: Hand = {
  R1: (page) => page.getByText(named('much')).tap(),
  R2: (page) => page.locator('.point').nth(2).tap(),
  S1: (page) => page.getByText(named('green')).tap(),
  async P1(page) {
    await page.getByRole('searchbox', { name: '输入几个字查找选项' }).fill('far');
    await page.getByText(named('far')).tap();
  },
  async M1(page) {
    await page.getByText(named('tea')).tap();
    await page.getByText(named('other')).tap();
    await page.getByRole('textbox', { name: 'other（中）：请说明' }).fill('水');
    await next(page).tap();
  },
  async N1(page) {
    await page.getByRole('textbox', { name: 'Question N1（中） years（中）' }).fill('９０');
    await next(page).tap();
    await page.getByRole('alert').getByText('0 到 80 之间').waitFor();
    await page.getByRole('textbox').fill('12.5');
    await next(page).tap();
  },
  D1: (page) => page.locator('.point').nth(4).tap(),
  async L1(page) {
    const slider = page.getByRole('slider', { name: 'Question L1（中）' });
    expect(await slider.getAttribute('aria-valuetext')).toBe('还没有选');
    const { width, height } = (await slider.boundingBox())!;
    await slider.tap({ position: { x: width / 2, y: height / 2 } });
    await next(page).tap();
  },
  async K1(page) {
    await page.getByRole('button', { name: named('c') }).tap();
    await page.getByRole('button', { name: named('a') }).tap();
    await page.getByRole('button', { name: 'a（中）：上移一位' }).tap();
    await next(page).tap();
  },
  async W1(page) {
    await page.getByRole('textbox', { name: named('x') }).fill('30');
    await page.getByText('还剩 70（共 100）').waitFor();
    await page.getByRole('textbox', { name: named('y') }).fill('70');
    await next(page).tap();
  },
  X1: (page) => next(page).tap(),
  async B1(page) {
    await page.locator('.point.best').first().tap();
    await page.locator('.point.worst').last().tap();
    await next(page).tap();
  },
  async T1(page) {
    await page.locator('[type=month]').fill('2026-03');
    await next(page).tap();
  },
  async T2(page) {
    await page.locator('[type=time]').fill('08:30');
    await next(page).tap();
  },
  Y1: (page) => page.getByText(named('I agree')).tap(),
  async O1(page) {
    await page.getByRole('textbox', { name: 'Question O1（中）' }).fill('少开会');
    await next(page).tap();
  },
};

/** Presses Tab until something has the focus. */
async function reach(page: Page, name: RegExp | string, role: Parameters<Page['getByRole']>[0]) {
  const target = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((own) => own === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

const type = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

const keyboard: Hand = {
  R1: (page) => type(page, '4', 'Enter'),
  R2: (page) => type(page, '3', 'Enter'),
  async S1(page) {
    const at = await page.locator('.choices label', { hasText: 'green' }).locator('kbd').innerText();
    await type(page, at, 'Enter');
  },
  async P1(page) {
    await reach(page, 'Type to find a choice', 'searchbox');
    await page.keyboard.type('far');
    await reach(page, named('far'), 'radio');
    await type(page, 'Space', 'Enter');
  },
  async M1(page) {
    await type(page, '1');
    const at = await page.locator('.choices label', { hasText: 'other' }).locator('kbd').innerText();
    await type(page, at);
    await reach(page, 'other: please say', 'textbox');
    await page.keyboard.type('水');
    await type(page, 'Enter');
  },
  async N1(page) {
    await reach(page, 'Question N1 years', 'textbox');
    await page.keyboard.type('12.5');
    await type(page, 'Enter');
  },
  D1: (page) => type(page, '5', 'Enter'),
  async L1(page) {
    await reach(page, 'Question L1', 'slider');
    await type(page, '5', '0', 'Enter');
  },
  async K1(page) {
    await reach(page, named('a'), 'button');
    await type(page, 'Space');
    await reach(page, named('c'), 'button');
    await type(page, 'Space');
    await reach(page, 'Next', 'button');
    await type(page, 'Enter');
  },
  async W1(page) {
    await reach(page, named('x'), 'textbox');
    await page.keyboard.type('30');
    await reach(page, named('y'), 'textbox');
    await page.keyboard.type('70');
    await type(page, 'Enter');
  },
  X1: (page) => type(page, 'Enter'),
  async B1(page) {
    await reach(page, /^Best: a/, 'radio');
    await type(page, 'Space');
    await reach(page, /^Worst: a/, 'radio');
    await type(page, 'ArrowUp', 'Enter');
  },
  async T1(page) {
    await page.keyboard.press('Tab');
    await type(page, '2', '0', '2', '6', 'Enter');
    await page.getByRole('alert').getByText('Year and month').waitFor();
    await type(page, 'Tab', '0', '3', 'Enter');
  },
  async T2(page) {
    await page.keyboard.press('Tab');
    await type(page, '0', '8', '3', '0', 'A', 'Enter');
  },
  Y1: (page) => type(page, '1', 'Enter'),
  async O1(page) {
    await reach(page, 'Question O1', 'textbox');
    await page.keyboard.type('少开会');
    await type(page, 'Enter');
  },
};

/** Answers every card; on each looks for what axe finds and what stands beyond the edge, at 320 px and with letters twice as large. */
async function answerAll(page: Page, hand: Hand): Promise<{ answered: string[]; wrong: unknown[] }> {
  const answered: string[] = [];
  const wrong: unknown[] = [];
  await page.locator('.steps').waitFor();
  while (await page.locator('.steps').count()) {
    const question = await page.locator('h1').innerText();
    const code = /Question (\w+)/.exec(question)![1]!;
    const found = await violations(page);
    const beyond = [await overflow(page, 320, '100%'), await overflow(page, 360, '200%')];
    if (found.length > 0 || Math.max(...beyond) > 0) wrong.push([code, found, beyond]);
    await hand[code]!(page);
    await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, question);
    answered.push(code);
  }
  return { answered, wrong };
}

async function overflow(page: Page, width: number, fontSize: string): Promise<number> {
  const { height } = page.viewportSize()!;
  await page.setViewportSize({ width, height });
  const found = await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    const beyond = document.documentElement.scrollWidth - innerWidth;
    document.documentElement.style.fontSize = '';
    return beyond;
  }, fontSize);
  await page.setViewportSize({ width: 360, height });
  return found;
}

/** What the release holds of the one who answered all, among nine who left all out: each cell with the label of its value. */
async function rowOf(server: Served, codes: readonly string[]) {
  await server.answer(codes);
  await server.endCollection();
  const release = await server.freeze();
  const cells = await loadCells(server.services.databases.studio, release);
  const { columns } = release.manifest;
  const at = [...cells(columns.find(({ name }) => name === 'R1')!)].indexOf(4);
  return Object.fromEntries(
    columns.map((column) => {
      const own = [...cells(column)];
      const cell =
        column.pool === 'rows' ? own[at] : own.find((each) => typeof each === 'string' || each > 0);
      const value = column.values.find((each) => each.value === cell);
      return [column.name, value ? [cell, value.label['en']] : cell];
    }),
  );
}

const common = {
  R1: [4, 'much'],
  R2: [3, 'some'],
  S1: [2, 'green'],
  P1: [999, 'far'],
  M1_1: [1, 'Chosen'],
  M1_2: [0, 'Not chosen'],
  M1_5: [1, 'Chosen'],
  M1_other: '水',
  N1: 12.5,
  C1: 25,
  D1: [5, 'all'],
  L1: 50,
  K1_1: 1,
  K1_2: [0, 'No place'],
  K1_3: 2,
  W1_1: 30,
  W1_2: 70,
  T1: Date.UTC(2026, 2, 1) / 86_400_000,
  T2: 8 * 60 + 30,
  Y1: [1, 'Agreed'],
  O1: '少开会',
};

test.each([
  ['touch', 'zh-CN', touch],
  ['keyboard alone', 'en-US', keyboard],
] as const)(
  'every kind is answered by %s at 360 px and found in the release under its label',
  async (_, locale, hand) => {
    const options = { ...phone, locale, reducedMotion: 'reduce' as const };
    const { server, page, errors } = await openAnswerPage(browser, options, 'slips', everyKind);
    const [code, ...others] = await server.draw(10);
    await page.goto(await slipAddress(server, code!));
    await agree(page);
    await page.getByRole('button', { name: /开始作答|Start answering/ }).click();
    const { answered, wrong } = await answerAll(page, hand);
    expect(answered.slice().sort()).toEqual(Object.keys(touch).sort());
    expect(wrong).toEqual([]);
    await page.locator('details').waitFor();
    expect(await page.locator('ul[aria-label] .jump').allInnerTexts()).toEqual([]);
    await page.getByRole('button', { name: /^(提交|Submit)$/ }).click();
    await page.locator('.big').waitFor();
    const row = await rowOf(server, others);
    expect(row).toMatchObject(common);
    expect([row['B1_best'], row['B1_worst']].flat()).toEqual([1, 'a', 3, 'c']);
    expect(errors).toEqual([]);
  },
);
