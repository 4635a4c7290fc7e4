import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page as it stands (WCAG 2.2 AA and best practices): rule, and the elements that break it. */
export function violations(page: Page): Promise<string[]> {
  return run(page, {});
}

/** The same of what alone differs between a light and a dark page. */
export async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await run(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function run(page: Page, options: axe.RunOptions): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async (asked) => (await window.axe.run(document, asked)).violations,
    options,
  );
  // Its ranges live on until they are collected, and every change of a long page is checked against each of them.
  await page.requestGC();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
