import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { transcripts } from '../server/templates/four-links/demonstration.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenInterview, openCodedStudy } from '../server/features/interview/given.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Coded = Awaited<ReturnType<typeof openCodedStudy>>;

/** A study with an interview of the demonstration, and pages of it in contexts of their own. */
async function openStudio() {
  const coded = await openCodedStudy();
  const { app, study, owner } = coded;
  await givenInterview(app, study, owner.headers, transcripts.get('I1')!);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const open = async (who: Coded['owner'], path: string, width = 1280) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      baseURL: address,
      viewport: { width, height: 900 },
    });
    onTestFinished(() => context.close());
    const [name, value] = String(who.headers.cookie).split('=') as [string, string];
    await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    await page.goto(`/studies/${study}/${path}`);
    await page.locator('h1').waitFor();
    return page;
  };
  return { ...coded, open };
}

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Walks with Tab until the element with this name has the keyboard. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const [label] = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
      return (element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '').trim();
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing named ${String(name)} takes the keyboard`);
}

/** Codes the sentence that has the keyboard: link, stance, then the code by what is typed. */
async function code(page: Page, link: string, stance: string, term: string, count: number): Promise<void> {
  await press(page, link, stance, 'c');
  await page.keyboard.type(term);
  await press(page, 'Enter', 'Enter');
  await page.getByText(`我的摘录 ${count} 条`).waitFor();
}

async function openTranscript(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'I1', exact: true }).waitFor();
  await tabTo(page, /^I1$/);
  await press(page, 'Enter');
  await page.getByRole('region', { name: '访谈全文' }).waitFor();
}

async function finish(page: Page): Promise<void> {
  await tabTo(page, /^标为完成/);
  await press(page, 'Enter');
  await page.getByRole('button', { name: '重新打开' }).waitFor();
}

/** The archive that the element with the keyboard gives: its name, and all its parts as they are read. */
async function savedByEnter(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
  const parts = Object.values(unzipSync(await readFile(await download.path())));
  return { name: download.suggestedFilename(), text: parts.map((part) => strFromU8(part)).join('\n') };
}

describe('agreement in a browser', () => {
  it(
    'by keyboard alone: two code the same interview blind and finish, one compares, settles and reads each α',
    { timeout: 240_000 },
    async () => {
      const { open, study, owner, coderA, coderB } = await openStudio();
      const [a, b] = [await open(coderA, 'transcripts'), await open(coderB, 'transcripts')];
      await Promise.all([openTranscript(a), openTranscript(b)]);

      // The same sentence alike; the next with another link; a third seen by one only.
      await press(a, 'j', 'j', 'j', 'j');
      await code(a, '1', 'p', 'GOA', 1);
      await press(a, 'j', 'j');
      await code(a, '1', 'p', 'PUN', 2);
      await press(a, 'j', 'j');
      await code(a, '2', 's', 'COM', 3);
      await press(b, 'j', 'j', 'j', 'j');
      await code(b, '1', 'p', 'GOA', 1);
      await press(b, 'j', 'j');
      await code(b, '3', 'p', 'PUN', 2);
      expect(await a.locator('.stripe').count()).toBe(3);
      expect(await b.locator('.stripe').count()).toBe(2);

      const page = await open(owner, 'agreement');
      await page.getByText('还没有可以比对的访谈').waitFor();
      await finish(a);
      await finish(b);

      await page.reload();
      await page.getByRole('table').waitFor();
      await tabTo(page, /^逐条比对与裁定/);
      await press(page, 'Enter');
      await page.getByText('已裁定 0 / 2').waitFor();
      await page.getByText('第 1 / 2 处').waitFor();
      expect(await page.getByRole('region', { name: /的编码$/ }).count()).toBe(2);
      expect(await page.locator('mark').count()).toBeGreaterThanOrEqual(2);
      await page.locator('header').getByText('环节不同').waitFor();
      expect(await violations(page)).toEqual([]);

      await press(page, '2');
      await page.getByText('已裁定 1 / 2').waitFor();
      await page.locator('header').getByText('一方未编').waitFor();
      await press(page, 'z');
      await page.getByText('已裁定 0 / 2').waitFor();
      await press(page, 'Z');
      await page.getByText('已裁定 1 / 2').waitFor();
      await press(page, 'ArrowRight', 'k', 'j', 'e');
      await page.getByRole('form', { name: '改写' }).waitFor();
      await tabTo(page, /^保存裁定/);
      await press(page, 'Enter');
      await page.getByText('已裁定 2 / 2').waitFor();
      await page.getByText(/^改写，由/).waitFor();

      await press(page, 'g', 'k');
      await page.getByRole('table').waitFor();
      // The values stand there; their intervals come by a job, also for whoever loads the page again meanwhile.
      await page.reload();
      await page
        .getByRole('cell', { name: /^\[.+, .+\]$/ })
        .first()
        .waitFor();
      for (const basis of ['按字符', '按话轮', '按片段（uα）']) {
        await tabTo(page, /^按/);
        while (!(await page.getByRole('tab', { name: basis, selected: true }).count()))
          await press(page, 'ArrowRight');
        await page.getByRole('table').waitFor();
        const cells = await page
          .getByRole('row', { name: /环节（全部）/ })
          .getByRole('cell')
          .allTextContents();
        expect(cells.filter((cell) => /^\[.+, .+\]$/.test(cell)).length).toBeGreaterThan(0);
        expect(await violations(page)).toEqual([]);
      }
      await tabTo(page, /^环节（全部）：2 处分歧/);
      await press(page, 'Enter');
      await page.getByText('第 1 / 2 处').waitFor();

      // A name in what was settled is redacted by typing it; from then on no file has it.
      const name = '大厅';
      await page.goto(`/studies/${study}/transcripts`);
      await page.getByRole('link', { name: 'I1', exact: true }).waitFor();
      await tabTo(page, /^I1 的更多操作/);
      await press(page, 'Enter');
      await page.getByRole('menuitem').first().and(page.locator(':focus')).waitFor();
      await press(page, 'ArrowDown', 'ArrowDown');
      await page.getByRole('menuitem', { name: '遮蔽、修订与复核' }).and(page.locator(':focus')).waitFor();
      await press(page, 'Enter');
      await page.getByRole('heading', { name: '选中的文字' }).waitFor();
      await tabTo(page, /^输入要遮蔽的文字/);
      await page.keyboard.type(name);
      await press(page, 'Enter');
      await tabTo(page, /^人名$/);
      await press(page, 'Enter');
      await page.getByText(/^已遮蔽 \d+ 处（人名）/).waitFor();

      await press(page, 'g', 'k');
      await tabTo(page, /^摘录集/);
      const book = await savedByEnter(page);
      expect(book.name).toBe('excerpts.docx');
      await page.goto(`/studies/${study}/exchange`);
      await tabTo(page, /qdpx/i);
      const project = await savedByEnter(page);
      expect(project.name).toMatch(/\.qdpx$/);
      // In the book its pseudonym stands for it; in the project a mask, which moves no place of the text.
      expect(book.text).toContain('拉到［人名1］那一段');
      expect(project.text).toContain('拉到■■那一段');
      expect(book.text + project.text).not.toContain(name);
    },
  );
});
