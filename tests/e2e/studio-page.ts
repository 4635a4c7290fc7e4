import { onTestFinished } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { StudyId } from '../../server/contract/ids.ts';
import type { Role } from '../../server/contract/role.ts';
import { sessionCookie } from '../../server/platform/session.ts';
import { givenResearcher, givenStudy, openTestServer } from '../support/server.ts';
import { giveInstrument } from '../support/templates.ts';

/** An installation that listens, and pages of it in contexts of their own; complaints of the pages end up in `errors`. */
export async function openInstallation(browser: Browser) {
  const server = await openTestServer();
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const errors: string[] = [];

  async function open(path = '/', options: BrowserContextOptions = {}, cookie?: string) {
    const baseURL = options.baseURL ?? address;
    const context = await browser.newContext({ locale: 'zh-CN', ...options, baseURL });
    onTestFinished(() => context.close());
    if (cookie) {
      const value = cookie.slice(cookie.indexOf('=') + 1);
      await context.addCookies([{ name: sessionCookie(server.services.settings), value, url: baseURL }]);
    }
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => {
      // Chromium reports every refused request; tests that provoke one look at the page instead.
      if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
        errors.push(line.text());
    });
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    return page;
  }

  /** A study with the template of the instrument, seen by a member with this role. */
  async function givenMember(role: Role): Promise<{ study: StudyId; cookie: string }> {
    const study = await givenStudy(server.services);
    await giveInstrument(server.services.databases.studio, study);
    const { headers } = await givenResearcher(server.services, { study, role });
    return { study, cookie: String(headers.cookie) };
  }

  /** The same host under a name: browsers bind passkeys to one. */
  const named = address.replace('127.0.0.1', 'localhost');
  return { ...server, address, named, errors, open, givenMember };
}

/** On the first page of an empty installation. */
export async function becomeOwner(page: Page, code: string): Promise<void> {
  await page.getByLabel('一次性代码').fill(code);
  await page.getByLabel('姓名').fill('负责人（虚构）');
  await page.getByLabel('电子邮箱').fill('owner@example.org');
  await page.getByLabel('新密码').fill('correct horse battery');
  await page.getByRole('button', { name: '建立账户', exact: true }).click();
}
