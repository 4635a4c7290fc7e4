import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A real Chromium: the one that CHROMIUM_PATH names, else the one from the npm package. The caller closes it. */
export async function openBrowser(...args: string[]): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    // The package's own arguments put everything into one process and switch web security off: neither suits a test.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--use-angle=swiftshader', ...args],
  });
}
