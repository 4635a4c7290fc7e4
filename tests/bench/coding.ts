import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { startCodedInterview } from './coding-data.ts';

const CHARACTERS = 300_000;
const EXCERPTS = 5000;
const ROUNDS = 20;
const LIMIT = 100;

interface Interaction {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
}

/**
 * Each interaction from the moment the browser received the key, click or wheel to the frame that shows its effect, in
 * Chromium, on one long and densely coded interview. Opening ends with the first screens of text and stripes, the rest follows;
 * coding and undoing end when they are seen, which is before the server has stored them.
 */
export async function benchCoding(): Promise<Interaction[]> {
  const server = await startCodedInterview(CHARACTERS, EXCERPTS);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({
      locale: 'zh-CN',
      viewport: { width: 1280, height: 800 },
      baseURL: server.address,
    });
    await page.context().addCookies([{ name: 'fourlinks', value: server.cookie, url: server.address }]);
    // The compiler of this script names functions by a helper that the page lacks.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(instrument);
    const open = async () => {
      await page.goto(`/studies/${server.study}/transcripts`);
      const link = page.getByRole('link', { name: 'I1' });
      await link.waitFor();
      const time = await measure(page, () => link.click(), 'text', '');
      await page.getByText(owned(EXCERPTS)).waitFor();
      return time;
    };
    const scroll = async (round: number) => {
      const former = String(await page.evaluate(() => window.scrollY));
      await page.mouse.move(500, 400);
      // By a screen, and every fourth time far across the text.
      return measure(page, () => page.mouse.wheel(0, round % 4 === 3 ? 40_000 : 700), 'place', former);
    };
    const select = async () => {
      const former = (await page.locator('blockquote').allTextContents()).join('');
      return measure(page, () => page.keyboard.press('j'), 'choice', former);
    };
    let count = EXCERPTS;
    const code = async () => {
      for (const key of ['j', '1', 'p', 'c']) await page.keyboard.press(key);
      await page.keyboard.type('PUN');
      await page.keyboard.press('Enter');
      return measure(page, () => page.keyboard.press('Enter'), 'count', owned(++count));
    };
    const undo = () => measure(page, () => page.keyboard.press('z'), 'count', owned(--count));

    await open();
    const found: Interaction[] = [];
    for (const [name, once] of Object.entries({ open, scroll, select, code, undo }))
      found.push(await repeat(name, once));
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function printCoding(): Promise<void> {
  console.log(`${CHARACTERS} characters, ${EXCERPTS} overlapping excerpts, ${ROUNDS} rounds`);
  for (const { name, p50, p95 } of await benchCoding()) {
    const verdict = p95 < LIMIT ? 'within' : 'MISSES';
    console.log(
      `${name.padEnd(7)} p50 ${p50.toFixed(0).padStart(4)} ms  p95 ${p95.toFixed(0).padStart(4)} ms  ${verdict} ${LIMIT} ms`,
    );
  }
}

declare global {
  interface Window {
    /** When the last input arrived, on the clock of the page. */
    inputAt: number;
    /** What the page has to show, by name. */
    shows: Record<Effect, (wanted: string) => boolean>;
  }
}

const owned = (excerpts: number) => `我的摘录 ${excerpts} 条`;

type Effect = 'text' | 'place' | 'choice' | 'count';

/** Put into the page before its own scripts. */
function instrument(): void {
  for (const type of ['keydown', 'click', 'wheel'])
    window.addEventListener(type, (event) => (window.inputAt = event.timeStamp), {
      capture: true,
      passive: true,
    });
  const quote = () => document.querySelector('blockquote')?.textContent ?? '';
  const line = (y: number) => document.elementFromPoint(500, y)?.closest('.line');
  window.shows = {
    text: () => document.querySelector('[data-line]') !== null && document.querySelector('.stripe') !== null,
    // Every part of the window where text can stand shows a line.
    place: (former) => String(window.scrollY) !== former && [200, 400, 600].every(line),
    choice: (former) => quote() !== '' && quote() !== former,
    count: (wanted) => document.querySelector('.room .bar')!.textContent.includes(wanted),
  };
}

/** Milliseconds from the input that `act` makes to the end of the first frame that shows its effect. */
async function measure(
  page: Page,
  act: () => Promise<void>,
  effect: Effect,
  wanted: string,
): Promise<number> {
  const watching = await page.evaluateHandle(
    ([name, value]) => {
      window.inputAt = 0;
      const ended = new Promise<number>((resolve) => {
        const look = (): void => {
          if (window.inputAt === 0 || !window.shows[name](value)) return void requestAnimationFrame(look);
          // A message posted in a frame is delivered after it has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - window.inputAt);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
      return { ended };
    },
    [effect, wanted] as const,
  );
  await act();
  const time = await watching.evaluate(({ ended }) => ended);
  await watching.dispose();
  return time;
}

async function repeat(name: string, once: (round: number) => Promise<number>): Promise<Interaction> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await once(round));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1]!;
  return { name, p50: at(0.5), p95: at(0.95) };
}
