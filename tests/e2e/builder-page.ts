import type { Browser, Page } from 'playwright-core';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import { givenResearcher, givenStudy } from '../support/server.ts';
import { openInstallation } from './studio-page.ts';

/** A study of one's own, without an instrument or with a draft, and its builder. */
export async function openBuilder(
  browser: Browser,
  { definition, locale = 'zh-CN' }: { definition?: object; locale?: string } = {},
) {
  const server = await openInstallation(browser);
  const study = await givenStudy(server.services);
  const { headers } = await givenResearcher(server.services, { study, role: 'owner' });
  const cookie = String(headers.cookie);
  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    server.app.inject({
      method,
      url: `/api/studies/${study}/${path}`,
      headers: { cookie },
      ...(body && { body }),
    });
  if (definition) await ask('PUT', 'instrument/draft', { definition, revision: 0 });
  const open = () => server.open(`/studies/${study}/instrument`, { locale }, cookie);
  const draft = async () =>
    (await ask('GET', 'instrument')).json<{ draft: { definition: Definition } }>().draft.definition;
  return { ...server, study, ask, open, draft };
}

/** Presses Tab until what has the keyboard is called so. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    const found = await page.evaluate(() => {
      const now = document.activeElement as HTMLInputElement | null;
      const words = now?.getAttribute('aria-label') ?? now?.labels?.[0]?.innerText ?? now?.innerText ?? '';
      return words.trim();
    });
    if (typeof name === 'string' ? found === name : name.test(found)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab leads nowhere called ${String(name)}.`);
}

/** Until the draft is on the server. */
export const saved = (page: Page) =>
  page
    .getByRole('status')
    .getByText(/^(已保存|Saved)$/)
    .waitFor();
/** One key after the other. */
export const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
