import type { Page } from 'playwright-core';
import type { Definition, Item } from '../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../analysis/model/instrument/read-definition.ts';
import { agree, phone } from '../e2e/answering-page.ts';
import { openBrowser } from '../support/browser.ts';
import { startCollecting } from '../support/collecting.ts';

const ITEMS = 300;
const CONDITIONS = 200;
const CPU_SLOWER = 4;
const TAPS = 60;

const t = (words: string) => ({ en: words });

/** Ratings of which two in three are asked under a condition over the three before them; all conditions hold. */
export const longInstrument: Definition = readDefinition({
  code: 'long',
  title: t('Long'),
  preferNotToSay: t('Prefer not to say'),
  dontKnow: { ...t("Don't know"), items: [] },
  optionSets: { agree: { values: [1, 2, 3, 4, 5], en: ['none', 'little', 'some', 'much', 'all'] } },
  blocks: [{ code: 'ALL', title: t('All'), randomise: false }],
  items: Array.from({ length: ITEMS }, (_, at): Item => {
    const conditional = at >= ITEMS - CONDITIONS;
    const [one, two, three] = [at - 1, at - 2, at - 3];
    const showIf = `Q${one} >= 1 and (Q${two} < 5 or isMissing(Q${three})) or Q0 = 4`;
    const text = t(at > 0 ? `Question ${at}, after {Q${at - 1}}` : 'Question 0');
    return {
      code: `Q${at}`,
      block: 'ALL',
      type: 'scale',
      text,
      options: 'agree',
      ...(conditional && { showIf }),
    } as Item;
  }),
  scales: [],
  derived: [],
  openQuestionNotice: t('Name nobody.'),
});

/** From a tap on a choice until the page that shows it has been drawn, in milliseconds, one card after the other. */
async function tapTimes(page: Page): Promise<number[]> {
  return page.evaluate(async (taps) => {
    const took: number[] = [];
    for (let tap = 0; tap < taps; tap++) {
      const start = performance.now();
      document.querySelectorAll<HTMLElement>('.choices input')[2]!.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      took.push(performance.now() - start);
      document.querySelector<HTMLElement>('.steps button:last-child')!.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    return took;
  }, TAPS);
}

export async function printTapping(): Promise<void> {
  const server = await startCollecting({ definition: longInstrument });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ ...phone, locale: 'en-US' });
    await page.goto(server.page);
    await agree(page);
    await page.locator('.steps').waitFor();
    const wire = await page.context().newCDPSession(page);
    await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    const took = (await tapTimes(page)).sort((left, right) => left - right);
    const at = (share: number) => `${took[Math.floor(share * (TAPS - 1))]!.toFixed(0)} ms`;
    console.log(
      `  ${ITEMS} items, ${CONDITIONS} conditions, processor ${CPU_SLOWER} times slower, ${TAPS} taps`,
    );
    console.log(`  a tap is drawn after ${at(0.5)} (median), ${at(0.95)} (19 of 20), goal 50 ms`);
  } finally {
    await browser.close();
    await server.close();
  }
}
