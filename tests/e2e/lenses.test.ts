import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printText } from '../../analysis/model/print-cell.ts';
import type { StudyFrame } from '../../server/contract/frame.ts';
import type { StudyId } from '../../server/contract/ids.ts';
import type { LensProfile, LensShares, ShownLens, ToldIdea } from '../../server/contract/lens.ts';
import type { ReleaseList } from '../../server/contract/release.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { givenResearcher, openTestServer } from '../support/server.ts';
import { openStudio } from './demonstration-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Studio = Awaited<ReturnType<typeof openStudio>>;

/** What the addresses of the first release say to the owner. */
async function readerOf({ app, study, owner }: Pick<Studio, 'app' | 'study' | 'owner'>) {
  const get = async <Reply>(url: string): Promise<Reply> => {
    const reply = await app.inject({ url: `/api/studies/${study}${url}`, headers: owner.headers });
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`);
    return reply.json<Reply>();
  };
  const { releases } = await get<ReleaseList>('/releases');
  const path = `/releases/${releases[0]!.id}`;
  return {
    get,
    profile: (query = '') => get<LensProfile>(`${path}/profile${query}`),
    lens: (code: string, query = '') => get<ShownLens>(`${path}/lenses/${code}${query}`),
    shares: (query: string) => get<LensShares[]>(`${path}/lens-shares${query}`),
  };
}

/** What a page prints of an idea's survey: value and interval. */
function numbersOf({ survey }: Pick<ToldIdea, 'survey'>): string[] {
  if (!survey) return [];
  const kind = survey.kind === 'mean' ? 'mean' : 'bounded';
  return [survey.value, survey.interval].map((cell) => printText(cell, kind, (text) => text['zh-CN']));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const ideas = (page: Page) => page.locator('figure ol button[aria-haspopup="dialog"]');

/** Opens every idea and every line of a lens, and says what the buttons and the dialogs tell otherwise than the reply. */
async function faultsOf(page: Page, lens: ShownLens): Promise<string[]> {
  const faults: string[] = [];
  const told = async (button: string, title: string, numbers: readonly string[]) => {
    await page.getByTitle(button, { exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const [text, heading] = [await dialog.innerText(), await dialog.locator('h2').innerText()];
    if (!heading.startsWith(title)) faults.push(`${lens.code}: ${heading}, not ${title}`);
    for (const number of numbers) if (!text.includes(number)) faults.push(`${lens.code} ${title}: ${number}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  const nameOf = (code: string) => lens.nodes.find((node) => node.code === code)!.name['zh-CN'];
  for (const node of lens.nodes) {
    const title = `打开“${node.name['zh-CN']}”的证据`;
    const card = await page.getByTitle(title, { exact: true }).first().innerText();
    for (const number of numbersOf(node))
      if (!card.includes(number)) faults.push(`${lens.code} ${node.code}: ${card} without ${number}`);
    const items = node.survey?.items.map(({ text }) => text['zh-CN']) ?? [];
    await told(title, node.name['zh-CN'], [...numbersOf(node), ...items]);
  }
  for (const { from, to, link } of lens.edges) {
    const name = `${nameOf(from)} → ${nameOf(to)}`;
    const button = page.locator(`figure ol button[title^="${name}："]`);
    const cells = link ? [link.value, link.interval] : [];
    await told(
      (await button.getAttribute('title'))!,
      name,
      cells.map((cell) => printText(cell, 'bounded', (text) => text['zh-CN'])),
    );
  }
  return faults;
}

test('every tile opens its lens, every idea and line its evidence, and each number is that of the reply', async () => {
  const studio = await openStudio(browser);
  const read = await readerOf(studio);
  const profile = await read.profile();
  const page = await studio.open('lenses');
  await page.locator('article').first().waitFor();
  expect(await page.locator('article').count()).toBe(profile.tiles.length);
  const faults: string[] = [];
  for (const tile of profile.tiles) {
    const text = await page.locator(`#tile-${tile.code}`).innerText();
    const shown = tile.kind === 'rise' ? [] : tile.parts.flatMap(numbersOf);
    for (const number of [...shown, tile.sentence['zh-CN']])
      if (!text.includes(number)) faults.push(`${tile.code}: ${number}`);
  }
  expect(faults).toEqual([]);
  expect(await violations(page)).toEqual([]);

  for (const tile of profile.tiles) {
    await page.locator(`#tile-${tile.code}`).click({ position: { x: 12, y: 60 } });
    await page.waitForURL(new RegExp(`/lenses/${tile.lens}$`));
    await ideas(page).first().waitFor();
    await page.goBack();
    await page.locator('article').first().waitFor();
  }
  for (const { code } of profile.lenses) {
    const lens = await read.lens(code);
    await page.goto(`/studies/${studio.study}/lenses/${code}`);
    await ideas(page).first().waitFor();
    expect(await page.locator('h1').innerText()).toBe(lens.name['zh-CN']);
    expect(await ideas(page).count()).toBe(lens.nodes.length + lens.edges.length);
    faults.push(...(await faultsOf(page, lens)));
    if ((await pagesOf(page)) !== 1) faults.push(`${code}: more than a page of paper`);
  }
  expect(faults).toEqual([]);
  expect(studio.errors).toEqual([]);
}, 360_000);

test('by the keyboard alone one reaches the evidence of an idea, and comes back to it', async () => {
  const { open, errors, ...studio } = await openStudio(browser);
  const { lenses } = await (await readerOf(studio)).profile();
  const page = await open(`lenses/${lenses[0]!.code}`);
  await ideas(page).first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('figure ol') !== null);
  for (let pressed = 0; pressed < 80 && !(await focused()); pressed++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(focused).toBe(true);
  expect(errors).toEqual([]);
}, 180_000);

test('a group of respondents and a rival lens stand in the address; shares are those of the reply', async () => {
  const { open, errors, ...studio } = await openStudio(browser);
  const read = await readerOf(studio);
  const { lenses, groups } = await read.profile();
  const page = await open('lenses');
  await page.locator('article').first().waitFor();
  const group = groups.at(-1)!;
  await page.getByLabel('看谁的回答').selectOption(group.value);
  await page.locator('article').first().waitFor();
  expect(new URL(page.url()).searchParams.get('group')).toBe(group.value);
  const query = `?group=${encodeURIComponent(group.value)}`;
  const { tiles } = await read.profile(query);
  for (const tile of tiles)
    await expect.poll(() => page.locator(`#tile-${tile.code}`).innerText()).toContain(tile.sentence['zh-CN']);

  const [first, second] = [lenses[0]!.code, lenses[3]!.code];
  await page.getByLabel('第一个透镜').selectOption(first);
  await page.getByLabel('第二个透镜').selectOption(second);
  await page.getByRole('link', { name: '并排打开' }).click();
  await page.locator('figure').nth(1).locator('button').first().waitFor();
  const outcomes = await read.shares(`${query}&lenses=${first},${second}`);
  expect(outcomes.length).toBeGreaterThan(0);
  for (const { outcome, r2, shares } of outcomes) {
    const section = page.locator('section', {
      has: page.getByRole('heading', { name: outcome.name['zh-CN'] }),
    });
    const text = await section.last().innerText();
    if (shares.length > 0) expect(text).toContain(printText(r2, 'bounded', (words) => words['zh-CN']));
    for (const { percent } of shares)
      expect(text).toContain(`${printText(percent, 'percent', (words) => words['zh-CN'])} %`);
  }
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 180_000);

test('readers outside the team see numbers and stances, no quotes', async () => {
  const { app, study, services } = await openHospital();
  const viewer = await givenResearcher(services, { study, role: 'viewer' });
  const { open, errors } = await openStudio(browser, { app, study, owner: viewer });
  const { lenses } = await (await readerOf({ app, study, owner: viewer })).profile();
  const page = await open(`lenses/${lenses[0]!.code}`);
  await ideas(page).first().waitFor();
  for (const button of await page.locator('figure ol .node button').all()) {
    await button.click();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('blockquote').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(errors).toEqual([]);
}, 240_000);

test('a study of another field has its own lenses; each prints on one page', async () => {
  const { app, study, owner } = await openHospital();
  const { open, errors } = await openStudio(browser, { app, study, owner });
  const { lenses } = await (await readerOf({ app, study, owner })).profile();
  for (const { code } of lenses) {
    const page = await open(`lenses/${code}`);
    await ideas(page).first().waitFor();
    expect(await pagesOf(page), code).toBe(1);
  }
  expect(errors).toEqual([]);
}, 240_000);

test('on a phone, in English and in the dark the ideas follow one another, and axe finds nothing', async () => {
  const { open, errors, ...studio } = await openStudio(browser);
  const { lenses } = await (await readerOf(studio)).profile();
  for (const path of [
    'lenses',
    `lenses/${lenses[0]!.code}`,
    `lenses?compare=${lenses[0]!.code},${lenses[1]!.code}`,
  ]) {
    const page = await open(path, 360, 'dark', 'en-US');
    await page.locator('article, figure button').first().waitFor();
    expect(await overflow(page), path).toBe(0);
    expect(await violations(page), path).toEqual([]);
    await page.context().close();
  }
  expect(errors).toEqual([]);
}, 240_000);

test('a study whose frame has no lenses is offered those of a template, and an unknown lens says so', async () => {
  const { open, errors, ...studio } = await openStudio(browser);
  const { get } = await readerOf(studio);
  const { number, frame } = await get<StudyFrame>('/frame');
  const { lenses, profile: _profile, ...bare } = frame;
  const saved = await studio.app.inject({
    method: 'PUT',
    url: `/api/studies/${studio.study}/frame`,
    headers: studio.owner.headers,
    payload: { number, frame: bare },
  });
  expect(saved.statusCode, saved.body).toBe(200);
  const page = await open('lenses');
  await page.getByRole('heading', { name: '这里还没有理论透镜' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '取用模板的理论透镜' }).click();
  await page.getByRole('menuitem').first().click();
  await page.locator('article').first().waitFor();
  await page.goto(`/studies/${studio.study}/lenses/nowhere`);
  await page.getByRole('link', { name: '回到理论画像' }).click();
  await page.getByRole('link', { name: lenses![0]!.name['zh-CN']!, exact: true }).first().waitFor();
  expect(errors).toEqual([]);
}, 180_000);

/** The pages of paper that a page of the studio takes. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}

async function openHospital() {
  const { app, services } = await openTestServer();
  const owner = await givenResearcher(services);
  const made = await app.inject({
    method: 'POST',
    url: '/api/demonstration',
    headers: owner.headers,
    payload: { template: 'hospital' },
  });
  const { study } = made.json<{ study: StudyId }>();
  return { app, services, study, owner };
}
