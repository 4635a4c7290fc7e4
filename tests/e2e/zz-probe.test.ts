import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { violations } from '../support/axe.ts';
import { openInstallation } from './studio-page.ts';
import { everyKind } from '../analysis/model/instrument/every-kind.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());
const t = (w: string) => ({ 'zh-CN': w, en: w });
const { grids: _, ...base } = everyKind;
const big = { ...base, blocks: Array.from({length: 15}, (_, b) => ({ code: `B${b}`, title: t(`Block ${b}`), randomise: false })),
  items: Array.from({ length: 300 }, (_, i) => ({ code: `Q${i + 1}`, block: `B${Math.floor(i / 20)}`, type: 'scale', options: 'agree', text: t(`Question number ${i + 1}`), ...(i > 0 && i < 201 ? { showIf: `Q${i} >= 3 or Q1 = 2` } : {}) })),
  scales: [], dontKnow: { ...base.dontKnow, items: [] } };

it('probe', async () => {
  const server = await openInstallation(browser);
  const { study, cookie } = await server.givenMember('owner');
  const saved = await server.app.inject({ method: 'PUT', url: `/api/studies/${study}/instrument/draft`, headers: { cookie }, payload: { definition: big, revision: 1 } });
  console.log(saved.statusCode, saved.body.slice(0, 200));
  const page = await server.open(`/studies/${study}/instrument`, { viewport: { width: 1400, height: 900 }, locale: 'en' }, cookie);
  page.setDefaultTimeout(15000);
  await page.getByRole('tree').waitFor();
  console.log('axe', await violations(page));
  await page.getByRole('tree').focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const times = await page.evaluate(async () => {
    const field = document.activeElement as HTMLTextAreaElement;
    const out: number[] = [];
    for (let i = 0; i < 30; i++) {
      const from = performance.now();
      field.value += 'x';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
      out.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 60));
    }
    return out;
  });
  console.log('typing', times.map(Math.round).join(' '));
  await page.keyboard.press('Escape');
  const keyed = async (key: string) => page.evaluate(async (key) => {
    const tree = document.querySelector('[role=tree]')!;
    const from = performance.now();
    const [mod, name] = key.includes('+') ? key.split('+') : ['', key];
    tree.dispatchEvent(new KeyboardEvent('keydown', { key: name!, bubbles: true, altKey: mod === 'Alt', ctrlKey: mod === 'Ctrl' }));
    await new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
    return Math.round(performance.now() - from);
  }, key);
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowDown', 'Ctrl+d', 'Delete', 'ArrowDown', 'Ctrl+z', 'Ctrl+z', 'Ctrl+a', 'Ctrl+d', 'Ctrl+z']) {
    console.log(key, await keyed(key)); await page.waitForTimeout(500);
  }
  await page.screenshot({ path: '/tmp/c1.png' });
  // dragging
  await page.reload(); await page.getByRole('tree').waitFor();
  const box = async (n: string) => (await page.locator(`[id$="item:${n}"]`).boundingBox())!;
  const a = await box('Q2'); const b = await box('Q5');
  await page.mouse.move(a.x + 12, a.y + 12); await page.mouse.down();
  for (let y = a.y + 12; y < b.y + 20; y += 6) { await page.mouse.move(a.x + 14, y); await page.waitForTimeout(20); }
  await page.waitForTimeout(400); await page.screenshot({ path: '/tmp/c2.png' });
  await page.mouse.up(); await page.waitForTimeout(600);
  console.log('order', await page.locator('[role=treeitem] code').allInnerTexts().then((all) => all.slice(0, 8)));
  // text 200 %
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await page.locator('[id$="item:Q3"]').click();
  await page.waitForTimeout(500); await page.screenshot({ path: '/tmp/c3.png' });
  console.log('wide', await page.evaluate(() => document.documentElement.scrollWidth));
  console.log(server.errors);
});
