import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateItem } from '../../web/studio/features/instrument/edit/items.ts';
import { everyKind } from '../analysis/model/instrument/every-kind.ts';
import { largestDraft, timeEdits } from '../bench/builder.ts';
import { givenResearcher } from '../support/server.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openBuilder, press, saved } from './builder-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const row = (page: Page, code: string) => page.locator(`[id$="item:${code}"]`);
const shownCodes = (page: Page) => page.getByRole('treeitem').locator('code').allInnerTexts();
const question = (page: Page) => page.getByRole('textbox', { name: 'Question', exact: true });

describe('the builder with 300 items', () => {
  // How long each takes is measured by the bench.
  it('takes any edit, and takes copies back', async () => {
    const { open, draft, errors } = await openBuilder(browser, { definition: largestDraft(), locale: 'en' });
    const page = await open();
    await timeEdits(page);
    await saved(page);
    const { items } = await draft();
    expect(items).toHaveLength(300);
    expect(items.find(({ code }) => code === 'Q150')!.text['en']).toMatch(/x/);
    expect(errors).toEqual([]);
  });
});

describe('the builder', () => {
  it('copies, cuts, pastes and moves several at once, and takes everything back', async () => {
    const { open, draft, errors } = await openBuilder(browser, { definition: everyKind, locale: 'en' });
    const page = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const before = await shownCodes(page);
    await row(page, 'R1').click();
    await page.getByRole('tree').focus();
    await press(page, 'Shift+ArrowDown', 'Control+c', 'End', 'Control+v');
    expect((await shownCodes(page)).slice(-2)).toEqual(['R3', 'R4']);
    await press(page, 'Alt+ArrowUp');
    expect((await shownCodes(page)).slice(-3)).toEqual(['R3', 'R4', 'O1']);
    await press(page, 'Delete', 'Home', 'ArrowLeft');
    expect(await page.getByRole('treeitem', { name: 'Everything' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    await press(page, 'ArrowRight', 'Control+z', 'Control+z', 'Control+z');
    expect(await shownCodes(page)).toEqual(before);
    await press(page, 'Control+y', 'Control+s');
    await saved(page);
    expect((await draft()).items).toHaveLength(everyKind.items.length + 2);
    await page.getByRole('button', { name: /^Undo: Paste 2 items/ }).click();
    expect(await shownCodes(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it('drags an item by its grip', async () => {
    const { open, errors } = await openBuilder(browser, { definition: everyKind, locale: 'en' });
    const page = await open();
    const [from, to] = [(await row(page, 'R1').boundingBox())!, (await row(page, 'S1').boundingBox())!];
    await page.mouse.move(from.x + 12, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(to.x + 14, to.y + 20, { steps: 20 });
    await page.waitForTimeout(400);
    await page.mouse.up();
    await page.getByRole('button', { name: /^Undo: Move/ }).waitFor();
    expect((await shownCodes(page)).indexOf('R1')).toBeGreaterThan(1);
    expect(errors).toEqual([]);
  });

  it('says what to mend, leads to each, and publishes once nothing is left', async () => {
    const draft = updateItem(everyKind, 'S1', (item) => ({ ...item, text: { 'zh-CN': '', en: 'Colour' } }));
    const { open, errors } = await openBuilder(browser, { definition: draft, locale: 'en' });
    const page = await open();
    await page.getByRole('button', { name: 'Publish (1 to mend)' }).click();
    const publish = page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true });
    expect(await publish.isDisabled()).toBe(true);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^S1\s*Question \(Simplified Chinese\)/ })
      .click();
    await question(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('颜色');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await publish.click();
    await page.getByText('Version 1 is published').waitFor();
    expect(errors).toEqual([]);
  });

  it('brings two windows together, and asks where both changed the same', async () => {
    const { open, draft } = await openBuilder(browser, { definition: everyKind, locale: 'en' });
    const [one, other] = [await open(), await open()];
    for (const [page, code, words] of [
      [one, 'N1', 'How old?'],
      [other, 'O1', 'Anything else?'],
    ] as const) {
      await row(page, code).click();
      await question(page).fill(words);
      await saved(page);
    }
    expect((await draft()).items.map(({ text }) => text['en'])).toEqual(
      expect.arrayContaining(['How old?', 'Anything else?']),
    );
    await row(other, 'N1').click();
    expect(await question(other).inputValue()).toBe('How old?');
    await row(one, 'S1').click();
    await question(one).fill('Colour');
    await row(other, 'S1').click();
    await question(other).fill('Shade');
    await saved(one);
    await other.getByRole('button', { name: 'Take the other version' }).click();
    await saved(other);
    expect(await question(other).inputValue()).toBe('Colour');
  });

  it('is for those who may edit; a reader sees every kind of item on the sheet', async () => {
    const {
      open,
      ask,
      study,
      services,
      open: _,
      address,
      errors,
    } = await openBuilder(browser, {
      definition: everyKind,
      locale: 'en',
    });
    const page = await open();
    await page.getByRole('button', { name: 'Read the draft and versions' }).click();
    for (const { text } of everyKind.items) await page.getByText(text['en']!).first().waitFor();
    expect(await violations(page)).toEqual([]);
    const { headers } = await givenResearcher(services, { study, role: 'coder' });
    expect((await ask('GET', 'instrument')).statusCode).toBe(200);
    const cookie = String(headers.cookie);
    const refused = await fetch(`${address}/api/studies/${study}/instrument/draft`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ definition: everyKind, revision: 1 }),
    });
    expect(refused.status).toBe(403);
    expect(errors).toEqual([]);
  });
});

describe('every kind in the builder', () => {
  for (const locale of ['zh-CN', 'en'])
    it(`has no violation, at any width and size of text: ${locale}`, async () => {
      const { open, errors } = await openBuilder(browser, { definition: everyKind, locale });
      const page = await open();
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const { code } of everyKind.items) {
        await row(page, code).click();
        expect(await violations(page), code).toEqual([]);
      }
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      await page.setViewportSize({ width: 320, height: 700 });
      for (const pane of [0, 1, 2]) {
        await page.locator('.switch button').nth(pane).click();
        expect(await violations(page)).toEqual([]);
        expect(await wide()).toBe(320);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      for (const pane of [0, 1, 2]) {
        await page.locator('.switch button').nth(pane).click();
        expect(await wide()).toBe(1280);
      }
      expect(errors).toEqual([]);
    });
});
