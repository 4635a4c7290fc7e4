import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { DrawnTickets } from '../../server/contract/participation.ts';
import type { ReleaseDetail } from '../../server/contract/release.ts';
import type { Questionnaire } from '../../server/contract/response.ts';
import { readColumns } from '../server/features/release/frozen.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { Respondent } from '../support/live/respondent.ts';
import { agree, phone, slipAddress } from './answering-page.ts';
import { openBuilder, press, saved, tabTo } from './builder-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Adds an item of a kind by its name and writes it in both languages, with its choices. */
async function add(page: Page, kind: string, [zh, en]: [string, string], choices: [string, string][] = []) {
  await press(page, 'Escape', '/');
  await page.getByRole('combobox', { name: '输入题型的名称' }).waitFor();
  await page.keyboard.type(kind);
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: '题目', exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(zh);
  await press(page, 'Alt+l');
  await page.keyboard.type(en);
  await press(page, 'Alt+l');
  if (choices.length === 0) return;
  await press(page, 'Enter');
  for (const [at, [words]] of choices.entries()) {
    if (at > 0) await press(page, at < 2 ? 'ArrowDown' : 'Enter');
    await page.keyboard.type(words);
  }
  await press(page, 'Alt+l', ...choices.slice(1).map(() => 'ArrowUp'));
  for (const [at, [, words]] of choices.entries()) {
    if (at > 0) await press(page, 'ArrowDown');
    await page.keyboard.type(words);
  }
  await press(page, 'Alt+l');
}

/** Writes a text that the kind asks for, in both languages. */
async function write(page: Page, label: string, zh: string, en: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(zh);
  await press(page, 'Alt+l');
  await page.keyboard.type(en);
  await press(page, 'Alt+l');
}

/** Three ratings as they are copied from Excel, and a questionnaire as it stands in a text. */
const ratings = '同事互相帮助。\tColleagues help.\n我想离开。\tI want to leave.\n我睡得好。\tI sleep well.';
const survey = '1. 您的性别：\nA. 男\nB. 女\n2. 您有几个孩子？____个\n';

/** Pastes into the outline what was copied elsewhere. */
async function paste(page: Page, text: string, items: number): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await press(page, 'Escape', 'Control+v');
  await page.getByRole('dialog').getByRole('button', { name: '追加到草稿末尾' }).waitFor();
  await tabTo(page, '追加到草稿末尾');
  await press(page, 'Enter');
  await page.getByText(`已读入 ${items} 题`).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Goes from one place to mend to the next and writes the English that is missing there. */
async function translate(page: Page, missing: number): Promise<void> {
  for (let left = missing; left > 0; left--) {
    await page.getByRole('button', { name: `发布（${left} 处待修正）` }).waitFor();
    await tabTo(page, /^发布/);
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /英语/);
    await press(page, 'Enter');
    await page.locator('textarea:focus[lang=en]').waitFor();
    await page.keyboard.type(`Text ${left}`);
  }
  await page.getByRole('button', { name: '发布', exact: true }).waitFor();
}

/** Answers every question on a phone, up to the receipt. */
async function answerOnPhone(address: string): Promise<void> {
  const context = await browser.newContext(phone);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  await agree(page);
  const choose = (words: string) => page.getByText(words, { exact: true }).tap();
  const next = () => page.getByRole('button', { name: /^(下一题|检查并提交)$/ }).tap();
  const at = (question: string) => page.getByRole('heading', { name: question }).waitFor();
  const fill = async (question: string, words: string) => {
    await at(question);
    await page.locator('.question').getByLabel(question).fill(words);
    await next();
  };
  await page.getByRole('button', { name: '开始作答' }).tap();
  await at('我喜欢我的工作。');
  await choose('同意');
  await at('您住在哪里？');
  await choose('城里');
  await at('您喝什么？');
  await choose('茶');
  await choose('水');
  await next();
  await at('请排序。');
  await choose('时间');
  await choose('钱');
  await next();
  await at('分 100 分。');
  await page.getByLabel('家').fill('70');
  await page.getByLabel('工作', { exact: true }).fill('30');
  await next();
  await fill('您几岁？', '41');
  await fill('何时开始？', '2020-05-04');
  await at('有多累？');
  await page.getByRole('slider').fill('30');
  await next();
  await fill('还有什么？', '没有了');
  await at('请确认。');
  await choose('我同意。');
  for (const [statement, answer] of [
    ['同事互相帮助。', '同意'],
    ['我想离开。', '非常不同意'],
    ['我睡得好。', '不同意'],
    ['您的性别', '女'],
  ] as const) {
    await at(statement);
    await choose(answer);
  }
  await fill('您有几个孩子？', '2');
  await page.getByRole('button', { name: '提交', exact: true }).tap();
  await page.getByRole('heading', { name: '答卷已收到' }).waitFor();
}

describe('the builder', () => {
  it('makes a questionnaire of many kinds in two languages by keyboard alone, and publishes it', async () => {
    const { open, draft, errors, ask, address, study, services, app } = await openBuilder(browser);
    const page = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, '从空白开始');
    await press(page, 'Enter');
    await page.keyboard.type('工作与生活');
    await tabTo(page, '英语');
    await press(page, 'Space', 'Shift+Tab', 'Shift+Tab');
    await page.keyboard.type('Work and life');
    await press(page, 'Enter');
    await page.getByRole('tree').waitFor();

    await add(page, '评分', ['我喜欢我的工作。', 'I like my work.']);
    await add(
      page,
      '单选',
      ['您住在哪里？', 'Where do you live?'],
      [
        ['城里', 'Town'],
        ['乡下', 'Country'],
        ['其他', 'Other'],
      ],
    );
    await add(
      page,
      '多选',
      ['您喝什么？', 'What do you drink?'],
      [
        ['茶', 'Tea'],
        ['咖啡', 'Coffee'],
        ['水', 'Water'],
      ],
    );
    await press(page, 'F6');
    await tabTo(page, /^增加条件\s*仅在此条件下显示$/);
    await press(page, 'Enter');
    await page.getByLabel('仅在此条件下显示（表达式）').waitFor();
    expect((await violations(page)).join('\n')).toBe('');
    await saved(page);
    const made = await draft();
    expect(made.items[2]).toMatchObject({ showIf: 'Q2 = 1' });
    await add(
      page,
      '排序',
      ['请排序。', 'Rank these.'],
      [
        ['钱', 'Money'],
        ['时间', 'Time'],
      ],
    );
    await add(
      page,
      '分配',
      ['分 100 分。', 'Share 100.'],
      [
        ['家', 'Home'],
        ['工作', 'Work'],
      ],
    );
    await add(page, '数字', ['您几岁？', 'How old are you?']);
    await add(page, '日期', ['何时开始？', 'Since when?']);
    await add(page, '滑块', ['有多累？', 'How tired?']);
    await add(page, '开放', ['还有什么？', 'Anything else?']);
    await add(page, '勾选', ['请确认。', 'Please confirm.']);
    await write(page, '同意的内容', '我同意。', 'I agree.');
    await paste(page, ratings, 3);
    await paste(page, survey, 2);
    await press(page, 'Escape', 'Control+s');
    await saved(page);
    expect((await draft()).items).toHaveLength(15);
    await translate(page, 6);
    await tabTo(page, '发布');
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, '发布');
    await press(page, 'Enter');
    await page.getByText('第 1 版已发布').waitFor();

    await ask('PUT', 'participation', { mode: 'slips' });
    expect((await ask('POST', 'collection/open')).statusCode).toBe(200);
    const { codes } = (await ask('POST', 'tickets', { count: 10 })).json<DrawnTickets>();
    const questionnaire = (await app.inject(`/api/answer/${study}`)).json<Questionnaire>();
    for (const code of codes.slice(1)) {
      const one = new Respondent({ study, path: '', codes, questionnaire }, code);
      await one.prepare({});
      await one.draw(address);
      await one.answer(address);
    }
    await answerOnPhone(await slipAddress({ address, study }, codes[0]!));
    await ask('POST', 'collection/close');
    const release = (await ask('POST', 'releases')).json<ReleaseDetail>();
    const columns = await readColumns(services, release);
    // Whether somebody answers too fast to have read depends on how fast the browser is.
    const answered = release.manifest.columns.filter(({ role }) => role !== 'flag');
    const found = answered.map(({ pool, name, label, values }) => {
      const cells = columns.get(`${pool} ${name}`)!;
      const cell = cells.find((each) => typeof each === 'string' || (each > -100 && !Number.isNaN(each)));
      const value = values.find((each) => each.value === cell);
      return `${label['en']}: ${value?.label['en'] ?? cell}`;
    });
    expect(found.sort()).toEqual([
      'Anything else?: 没有了',
      'Colleagues help.: Agree',
      'How old are you?: 41',
      'How tired?: 30',
      'I like my work.: Agree',
      'I sleep well.: Disagree',
      'I want to leave.: Strongly disagree',
      'Please confirm.: Agreed',
      'Rank these. – Money: 2',
      'Rank these. – Time: 1',
      'Share 100. – Home: 70',
      'Share 100. – Work: 30',
      'Since when?: 18386',
      'Text 1: 2',
      'Text 3: Text 4',
      'What do you drink? – Coffee: Not chosen',
      'What do you drink? – Tea: Chosen',
      'What do you drink? – Water: Chosen',
      'Where do you live?: Town',
    ]);
    expect(errors).toEqual([]);
  });
});
