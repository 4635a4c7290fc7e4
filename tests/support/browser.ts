import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** On a busy machine a page is slow; the clock of the whole test still runs. */
const LONGEST_WAIT_MS = 60_000;

/** A real Chromium: the one that CHROMIUM_PATH names, else the one from the npm package. The caller closes it. */
export async function openBrowser(...args: string[]): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? unpackedChromium(),
    // The package's own arguments put everything into one process and switch web security off: neither suits a test.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', ...args],
  });
  return browser.on('context', (context) => context.setDefaultTimeout(LONGEST_WAIT_MS));
}

/**
 * The package unpacks into the folder for temporary files and takes a file that another process is still writing for a whole one.
 * So each process unpacks into a folder of its own, and the first that is done gives it the name that all use.
 */
function unpackedChromium(): string {
  const cache = resolve('node_modules/.cache');
  const folder = join(cache, 'chromium');
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const own = mkdtempSync(`${folder}-`);
    const path = require.resolve('@sparticuz/chromium');
    const unpack = `require(${JSON.stringify(path)}).executablePath()`;
    execFileSync(process.execPath, ['--eval', unpack], { env: { ...process.env, TMPDIR: own } });
    try {
      renameSync(own, folder);
    } catch (error) {
      rmSync(own, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return join(folder, 'chromium');
}
