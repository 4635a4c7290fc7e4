import type { Kysely } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { fillUp } from '../support/full-disk.ts';
import { agree, openAnswerPage, phone, skipToReview } from './answering-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ['zh-CN', '就这样提交', '服务器的磁盘已满', '答卷已收到'],
  ['en', 'Submit as it is', 'The disk of the server is full', 'received'],
])(
  'while the disk of the server is full the answers wait on the page, which says why, in %s',
  async (locale, submit, full, received) => {
    const { server, page, errors } = await openAnswerPage(browser, { ...phone, locale });
    await page.goto(server.page);
    await agree(page);
    await skipToReview(page);
    const makeRoom = await fillUp(server.services.databases.answers as unknown as Kysely<never>);
    await page.getByRole('button', { name: submit }).tap();
    await page.getByText(full).waitFor();
    expect(await server.received()).toBe(0);
    await makeRoom();
    await page.getByText(received).first().waitFor();
    expect(await server.received()).toBe(1);
    expect(errors).toEqual([]);
  },
);
