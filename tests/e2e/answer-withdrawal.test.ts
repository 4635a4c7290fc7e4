import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toReceiptCode } from '../../web/answer/receipt-code.ts';
import { newSeed } from '../../web/answer/seed.ts';
import { openBrowser } from '../support/browser.ts';
import { agree, openAnswerPage, phone, skipToReview, slipAddress } from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ['zh-CN', '数据已经冻结，冻结前提交的答卷已经打乱顺序、去掉编号', '没有找到这份答卷'],
  ['en-US', 'the data are frozen, and answers sent before that were shuffled', 'No such answers were found'],
] as const)(
  'after the freeze nothing can be withdrawn, and the page says why, in %s',
  async (locale, frozen, unknown) => {
    const { server, page, errors } = await openAnswerPage(browser, { ...phone, locale }, 'slips');
    const [code, ...others] = await server.draw(10);
    await page.goto(await slipAddress(server, code!));
    await agree(page);
    await page.getByRole('button', { name: /开始作答|Start answering/ }).tap();
    await skipToReview(page);
    await page.getByRole('button', { name: /就这样提交|Submit as it is/ }).tap();
    const receipt = await page.locator('.big').innerText();
    await server.answer(others);
    await server.endCollection();

    await page.goto(`${server.page}&w`);
    const withdraw = page.getByRole('button', { name: /撤回答卷|Withdraw/ });
    const field = page.getByRole('textbox', { name: /回执码|Receipt code/ });
    await field.fill(await toReceiptCode(newSeed(), server.study));
    await withdraw.tap();
    await page.getByText(unknown).waitFor();

    const release = await server.freeze();
    expect(release.n).toBe(10);
    await field.fill(receipt);
    await withdraw.tap();
    await page.getByText(frozen).waitFor();
    expect(await page.getByText(unknown).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(errors).toEqual([]);
  },
);
