import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** The text of the file that a page hands out when the button is pressed. */
export async function downloaded(page: Page, button: Locator): Promise<string> {
  const download = page.waitForEvent('download');
  await button.click();
  return readFile(await (await download).path(), 'utf8');
}
