import type { Page } from 'playwright-core';
import { everyKind } from '../analysis/model/instrument/every-kind.ts';
import { sessionCookie } from '../../server/platform/session.ts';
import { readDefinition } from '../../analysis/model/instrument/read-definition.ts';
import { openBrowser } from '../support/browser.ts';
import { startCollecting } from '../support/collecting.ts';
import { givenResearcher } from '../support/server.ts';

const say = (words: string) => ({ 'zh-CN': words, en: words });

/** Three hundred items in fifteen blocks, two hundred of them under a condition. */
export function largestDraft() {
  const { grids: _, ...base } = everyKind;
  return {
    ...base,
    blocks: Array.from({ length: 15 }, (_, at) => ({
      code: `B${at}`,
      title: say(`Block ${at}`),
      randomise: false,
    })),
    items: Array.from({ length: 300 }, (_, at) => ({
      code: `Q${at + 1}`,
      block: `B${Math.floor(at / 20)}`,
      type: 'scale',
      options: 'agree',
      text: say(`Question ${at + 1}`),
      ...(at > 0 && at <= 200 && { showIf: `Q${at} >= 3 or Q1 = 2` }),
    })),
    scales: [],
    dontKnow: { ...base.dontKnow, items: [] },
  };
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** How long a deed of the page takes until it is drawn, in the middle of several times. */
async function drawn(page: Page, deed: (at: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 9; at++) {
    await page.evaluate(() => {
      const count = window as { began?: number; took?: Promise<number> };
      count.took = new Promise((done) => {
        const found = new AbortController();
        window.addEventListener(
          'keydown',
          ({ key }) => {
            if (key === 'Alt' || key === 'Control') return;
            found.abort();
            const from = performance.now();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
          },
          { capture: true, signal: found.signal },
        );
      });
    });
    await deed(at);
    times.push(await page.evaluate(() => (window as { took?: Promise<number> }).took!));
    await page.waitForTimeout(500);
  }
  return times.toSorted((a, b) => a - b)[4]!;
}

/** What is seen of each edit after so many milliseconds, in the builder that shows `largestDraft` in English. */
export async function timeEdits(page: Page) {
  const shown = (name: string) => page.getByRole('tab', { name, exact: true });
  await page.locator('[id$="item:Q150"]').click();
  await page.getByRole('textbox', { name: 'Question', exact: true }).focus();
  const typed = await drawn(page, () => page.keyboard.type('x'));
  await press(page, 'Escape');
  const moved = await drawn(page, (at) => press(page, at % 2 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'));
  const copied = await drawn(page, () => press(page, 'Control+d'));
  const undone = await drawn(page, () => press(page, 'Control+z'));
  await shown('Languages').click();
  await page.getByRole('table').getByRole('textbox').nth(40).focus();
  const translated = await drawn(page, () => page.keyboard.type('x'));
  return { typed, moved, copied, undone, translated };
}

export async function printBuilder(): Promise<void> {
  const definition = largestDraft();
  const server = await startCollecting({ definition: readDefinition(definition) });
  const browser = await openBrowser();
  try {
    const { headers } = await givenResearcher(server.services, { study: server.study, role: 'owner' });
    const cookie = String(headers.cookie);
    const context = await browser.newContext({ baseURL: server.address, locale: 'en' });
    await context.addCookies([
      {
        name: sessionCookie(server.services.settings),
        value: cookie.slice(cookie.indexOf('=') + 1),
        url: server.address,
      },
    ]);
    const page = await context.newPage();
    await page.goto(`/studies/${server.study}/instrument`);
    const times = await timeEdits(page);
    for (const [edit, tookMs] of Object.entries(times))
      console.log(`  ${edit.padEnd(10)} ${tookMs.toFixed(0).padStart(4)} ms  (goal 100 ms)`);
  } finally {
    await browser.close();
    await server.close();
  }
}
