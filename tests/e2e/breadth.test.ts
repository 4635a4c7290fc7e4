import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnalysisReply } from '../../server/contract/analysis.ts';
import type { Notebook } from '../../server/contract/notebook.ts';
import type { PresentedReply } from '../../server/contract/presented.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Asked {
  /** By this name it is found: Chinese, English, of SPSS or of R. */
  readonly typed: string;
  readonly procedure: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly says: RegExp;
}

const asked: readonly Asked[] = [
  {
    typed: 'NOMREG',
    procedure: 'multinomial',
    roles: { outcome: ['D2'], predictors: ['PL', 'PR'] },
    says: /n = \d+/,
  },
  {
    typed: '泊松',
    procedure: 'poisson',
    roles: { outcome: ['PL4'], predictors: ['PR', 'AP'] },
    says: /n = \d+/,
  },
  {
    typed: 'glm.nb',
    procedure: 'negativeBinomial',
    roles: { outcome: ['PL4'], predictors: ['PR', 'AP'] },
    says: /n = \d+/,
  },
  {
    typed: '熵权法',
    procedure: 'weighting',
    roles: { indicators: ['PL', 'PR', 'AP'], unit: ['D1'] },
    says: /权重最大/,
  },
  { typed: 'ICC(2,1)', procedure: 'raterIcc', roles: { raters: ['PL1', 'PL2', 'PL3'] }, says: /ICC/ },
  { typed: '肯德尔和谐', procedure: 'kendallW', roles: { raters: ['PL1', 'PL2', 'PL3'] }, says: /W/ },
  {
    typed: 'ordinal alpha',
    procedure: 'ordinalReliability',
    roles: { items: ['PL1', 'PL2', 'PL3'] },
    says: /α/,
  },
];

const opened = (page: Page) => page.locator('article.open');

test('each further procedure is found by a name, asked by clicking, and says what analyse replies', async () => {
  const { open, errors, app, study, owner } = await openStudio(browser);
  const call = (method: 'GET' | 'POST', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}/${path}`,
      headers: owner.headers,
      ...(payload && { payload }),
    });
  const { releases } = (await call('GET', 'releases')).json<{ releases: { id: string }[] }>();
  const { id } = (
    await call('POST', 'notebooks', {
      title: '其他方法',
      release: releases[0]!.id,
      derive: [],
      where: null,
      weights: null,
      entries: [],
    })
  ).json<Notebook>();
  const page = await open(`workspace/${id}`);
  const search = page.getByRole('complementary', { name: '分析方法与变量' }).getByRole('searchbox');
  for (const { typed, procedure, roles, says } of asked) {
    await search.fill(typed);
    await search.press('Enter');
    await opened(page).locator('[data-role]').first().waitFor();
    for (const [role, names] of Object.entries(roles)) {
      const field = opened(page).locator(`[data-role=${role}]`);
      if (!(await field.isVisible())) await opened(page).locator('summary').first().click();
      const box = field.locator('[role=combobox]').first();
      for (const name of names) {
        await box.fill(name);
        await box.press('Enter');
        await opened(page).getByRole('group', { name, exact: true }).first().waitFor();
      }
    }
    const result = opened(page).locator(`.result[data-procedure=${procedure}]`);
    await result.waitFor();
    expect(await result.locator('.sentence').textContent(), procedure).toMatch(says);
  }
  expect(await violations(page)).toEqual([]);

  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  const notebook = (await call('GET', `notebooks/${id}`)).json<Notebook>();
  expect(notebook.entries).toHaveLength(asked.length);
  for (const entry of notebook.entries) {
    if (entry.kind !== 'analysis') throw new Error('only analyses were asked');
    const path = `releases/${notebook.release}`;
    const told = (
      await call('POST', `${path}/presented`, {
        derive: notebook.derive,
        analysis: entry.analysis,
      })
    ).json<PresentedReply>();
    const found = (await call('POST', `${path}/analyses`, told.request)).json<AnalysisReply>();
    expect(found).toEqual(told.reply);
  }
  expect(errors).toEqual([]);
});
