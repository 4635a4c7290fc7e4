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
  /** Items of each factor. */
  readonly factors?: readonly (readonly string[])[];
  /** What is chosen, or typed, beside. */
  readonly options?: Readonly<Record<string, string>>;
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
  {
    typed: '概率单位',
    procedure: 'probit',
    // This release has no variable of two values: it says so.
    roles: { outcome: ['D3'], predictors: ['PR', 'AP'] },
    says: /无法估计/,
  },
  {
    typed: '共同方法因子',
    procedure: 'ulmc',
    roles: {},
    factors: [
      ['PL1', 'PL2', 'PL3'],
      ['PR1', 'PR2', 'PR3'],
    ],
    says: /方法/,
  },
  {
    typed: 'CFA 标记变量法',
    procedure: 'marker',
    roles: { marker: ['WE1', 'WE2'] },
    factors: [
      ['PL1', 'PL2', 'PL3'],
      ['PR1', 'PR2', 'PR3'],
    ],
    says: /标记|方法/,
  },
  {
    typed: 'Lindell & Whitney',
    procedure: 'markerCorrelation',
    roles: { variables: ['PL', 'PR', 'AP'], marker: ['WE'] },
    says: /n = \d+/,
  },
  {
    typed: '多重插补',
    procedure: 'impute',
    roles: { variables: ['PL', 'PR', 'AP'], analyses: [] },
    says: /插补/,
  },
  {
    typed: 'pwr.t.test',
    procedure: 'power',
    roles: {},
    options: { test: 'tTwo', effect: '0.4' },
    says: /共需 200 人/,
  },
  {
    typed: 'fs/QCA',
    procedure: 'fsqca',
    roles: { outcome: ['RE'], conditions: ['PL', 'PR', 'AP'] },
    says: /必要条件/,
  },
  {
    typed: '必要条件分析',
    procedure: 'nca',
    roles: { outcome: ['RE'], condition: ['PL'] },
    says: /d = /,
  },
  {
    typed: 'hclust',
    procedure: 'cluster',
    roles: { variables: ['PL', 'PR', 'AP'] },
    options: { k: '3' },
    says: /轮廓系数/,
  },
  {
    typed: 'mclust',
    procedure: 'latentProfile',
    roles: { variables: ['PL', 'PR', 'AP'] },
    options: { profiles: '3' },
    says: /BIC/,
  },
  {
    typed: '双重差分',
    procedure: 'did',
    roles: { outcome: ['PL'], treated: ['D3'], after: ['D1'] },
    options: { afterValues: '2, 3' },
    says: /无法估计/,
  },
  {
    typed: 'ivreg',
    procedure: 'twoStageLeastSquares',
    roles: { outcome: ['RE'], endogenous: ['PR'], instruments: ['PL1', 'PL2'] },
    says: /n = \d+/,
  },
  {
    typed: 'matchit',
    procedure: 'matching',
    roles: { outcome: ['RE'], treated: ['D3'], covariates: ['PL', 'PR'] },
    says: /无法估计/,
  },
];

const opened = (page: Page) => page.locator('article.open');

async function fillFactors(page: Page, factors: readonly (readonly string[])[]): Promise<void> {
  const field = opened(page).locator('[data-role=factors]');
  for (const [at, items] of factors.entries()) {
    await field.getByRole('button', { name: '添加因子' }).click();
    const box = field.locator('[role=combobox]').nth(at);
    for (const name of items) {
      await box.fill(name);
      await box.press('Enter');
      await field.getByRole('group', { name, exact: true }).first().waitFor();
    }
  }
}

/** Chooses and types options, opening what is folded. */
async function fill(page: Page, options: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(options)) {
    const field = opened(page).locator(`[data-option=${name}]`);
    if (!(await field.isVisible())) await opened(page).locator('summary').first().click();
    const choice = field.locator('select');
    if ((await choice.count()) > 0) await choice.selectOption(value);
    else await field.locator('input, textarea').first().fill(value);
  }
}

/** Asks one by clicking. Null where it says what it should, else what stands there. */
async function ask(
  page: Page,
  { typed, procedure, roles, factors = [], options = {}, says }: Asked,
): Promise<string | null> {
  const search = page.getByRole('complementary', { name: '分析方法与变量' }).getByRole('searchbox');
  await search.fill(typed);
  await search.press('Enter');
  try {
    await opened(page).locator('[data-role], [data-option]').first().waitFor({ timeout: 10_000 });
    for (const [role, names] of Object.entries(roles)) {
      const field = opened(page).locator(`[data-role=${role}]`);
      if (!(await field.isVisible())) await opened(page).locator('summary').first().click();
      // Analyses: the first that may stand there.
      if (role === 'analyses') await field.getByRole('checkbox').first().check({ timeout: 10_000 });
      const box = field.locator('[role=combobox]').first();
      for (const name of names) {
        await box.fill(name, { timeout: 10_000 });
        await box.press('Enter');
        await opened(page).getByRole('group', { name, exact: true }).first().waitFor({ timeout: 10_000 });
      }
    }
    await fillFactors(page, factors);
    await fill(page, options);
    // Answers come while variables are still being named: the sentence is that of the last.
    const sentence = opened(page).locator(`.result[data-procedure=${procedure}] .sentence`);
    await sentence.filter({ hasText: says }).waitFor({ timeout: 30_000 });
    return null;
  } catch (error) {
    const text = (await opened(page).innerText()).replaceAll(/\s+/g, ' ');
    return `${String(error).slice(0, 200)} … ${text.slice(-600)}`;
  }
}

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
  const silent: string[] = [];
  for (const each of asked) {
    const said = await ask(page, each);
    if (said) silent.push(`${each.procedure}: ${said}`);
  }
  expect(silent).toEqual([]);
  // The last answer stands, none is pale for being made anew.
  await opened(page).locator('.stale').waitFor({ state: 'detached' });
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
  // A form half filled may be refused; nothing else goes wrong.
  expect(errors.filter((each) => !/status of 40[03]/.test(each))).toEqual([]);
});
