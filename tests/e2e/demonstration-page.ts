import type { Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openDemonstration } from '../server/features/joint/demonstration.ts';

type Opened = Pick<Awaited<ReturnType<typeof openDemonstration>>, 'app' | 'study' | 'owner'>;

/** A study, the demonstration unless another is given, in a real server; pages of its owner that fail the test when they complain. */
export async function openStudio(browser: Browser, given?: Opened) {
  const { app, study, owner } = given ?? (await openDemonstration());
  const baseURL = await app.listen({ port: 0, host: '127.0.0.1' });
  const errors: string[] = [];
  const open = async (
    path: string,
    width = 1280,
    colorScheme: 'light' | 'dark' = 'light',
    locale = 'zh-CN',
  ) => {
    const context = await browser.newContext({
      baseURL,
      locale,
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    onTestFinished(() => context.close());
    const [name, value] = String(owner.headers.cookie).split('=') as [string, string];
    await context.addCookies([{ name, value, url: baseURL }]);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    await page.goto(`/studies/${study}/${path}`);
    return page;
  };
  return { open, errors, app, study, owner };
}
