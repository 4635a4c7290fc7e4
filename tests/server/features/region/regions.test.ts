import { expect, test } from 'vitest';
import type { Cell } from '../../../../analysis/model/table.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { ComparedRegions, Region, RegionCandidate } from '../../../../server/contract/region.ts';
import type { StudySummary } from '../../../../server/contract/study.ts';
import { deleteStudy } from '../../../../server/features/study/study.door.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openDemonstration } from '../joint/demonstration.ts';

const other = { 'zh-CN': '另一个县' };

async function openRegions() {
  const given = await openDemonstration();
  const { app, owner, study, releasePath } = given;
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, headers: owner.headers, ...(payload && { payload }) });
  const compared = async () => (await call('GET', `${releasePath}/regions`)).json<ComparedRegions>();
  const path = `/api/studies/${study}/regions`;
  const studies = (await call('GET', '/api/studies')).json<StudySummary[]>();
  const there = studies.find(({ id }) => id !== study)!;
  return { ...given, call, compared, path, there };
}

/** A row of a table of the only region, by their beginnings. */
function cellsOf({ regions }: ComparedRegions, table: string, row: string): Record<string, Cell> {
  const found = regions[0]!.tables.find(({ id }) => id.startsWith(table))!;
  return found.rows.find(({ key }) => key === row)!.cells;
}

test('every mean equals the analysis of its own release, the difference is here minus there, and scales keep their order', async () => {
  const { call, compared, releasePath, there, study } = await openRegions();
  expect(there).toMatchObject({ simulated: true });
  const shown = await compared();
  const [candidate] = (await call('GET', `/api/studies/${study}/region-candidates`)).json<
    RegionCandidate[]
  >();
  expect(candidate).toMatchObject({ study: there.id, n: 128, simulated: true, scales: 13, of: 13 });
  const means = async (path: string) => {
    const analyses = [{ procedure: 'describe', variables: ['PR', 'EX', 'AP', 'BOE'] }];
    const reply = await call('POST', `${path}/analyses`, { analyses });
    return reply.json<{ analyses: [{ variables: { name: string; n: number; mean: number }[] }] }>()
      .analyses[0].variables;
  };
  const own = await means(releasePath);
  const theirs = await means(`/api/studies/${there.id}/releases/${candidate!.release}`);
  for (const [i, { name, n, mean }] of own.entries()) {
    const cells = cellsOf(shown, 'region-means', name);
    expect([cells.nHere, cells.nThere]).toEqual([n, theirs[i]!.n]);
    expect(cells.here).toBeCloseTo(mean, 10);
    expect(cells.there).toBeCloseTo(theirs[i]!.mean, 10);
    expect(cells.difference).toBeCloseTo(mean - theirs[i]!.mean, 10);
  }
  const order = shown.regions[0]!.tables.find(({ id }) => id.startsWith('region-means'))!.rows.map(
    ({ key }) => key,
  );
  expect(order.slice(0, 5)).toEqual(['PL', 'PR', 'AP', 'RE', 'EX']);
  // The bonus is no different in the invented county, the talks are better.
  const [lower, upper] = cellsOf(shown, 'region-means', 'EX').interval as [number, number];
  expect(lower < 0 && upper > 0).toBe(true);
  expect((cellsOf(shown, 'region-means', 'PR').interval as [number, number])[1]).toBeLessThan(0);
});

test('invariance comes first: a score of two facets is no single factor, so its means are not compared; two items are not tested', async () => {
  const { compared } = await openRegions();
  const shown = await compared();
  const [{ tables, warnings, simulated }] = shown.regions as [ComparedRegions['regions'][number]];
  expect(tables.map(({ id }) => id.split('-')[1])).toEqual(['facts', 'invariance', 'means']);
  expect(cellsOf(shown, 'region-invariance', 'BO').judgement).toMatchObject({
    en: expect.stringContaining('must not be compared') as string,
  });
  expect(cellsOf(shown, 'region-means', 'BO').difference).toMatchObject({ missing: {} });
  expect(cellsOf(shown, 'region-means', 'BO').here).toEqual(expect.any(Number));
  expect(cellsOf(shown, 'region-invariance', 'RC').judgement).toMatchObject({
    en: expect.stringContaining('Not tested') as string,
  });
  expect(simulated).toBe(true);
  expect(warnings[0]!.en).toMatch(/^Simulated data: Here, R County/);
  expect(cellsOf(shown, 'region-facts', 'response')).toMatchObject({ there: { en: '75 % of 171' } });
});

test('a viewer who is no member there gets rounded numbers of both, a coder none; the files hold the same table', async () => {
  const { read, compared, call, releasePath } = await openRegions();
  const viewer = (await read('viewer', 'regions')).json<ComparedRegions>();
  const cells = cellsOf(viewer, 'region-means', 'PR');
  const exact = cellsOf(await compared(), 'region-means', 'PR');
  expect(cells.here).toBe(Number((exact.here as number).toFixed(2)));
  expect(cells.there).toBe(Number((exact.there as number).toFixed(2)));
  expect(cells).not.toHaveProperty('n');
  expect((await read('coder', 'regions')).statusCode).toBe(403);
  const { id } = (await compared()).regions[0]!.tables[2]!;
  const csv = await call('GET', `${releasePath}/tables/${id}.csv?language=en`);
  expect(csv.body).toContain(String(exact.difference as number));
  expect((await call('GET', `${releasePath}/tables/region-means-none.csv`)).statusCode).toBe(404);
  const docx = await call('GET', `${releasePath}/tables/${id}.docx`);
  expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

test('a region is renamed, removed and restored; who changes an older version is told so', async () => {
  const { call, compared, path } = await openRegions();
  const [region] = (await compared()).regions;
  const at = `${path}/${region!.id}`;
  const renamed = (await call('PUT', at, { version: 1, name: other })).json<Region>();
  expect(renamed).toMatchObject({ version: 2, name: other });
  expect((await call('PUT', at, { version: 1, name: other })).json()).toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await call('PUT', at, { version: 2, name: { en: '  ' } })).json()).toMatchObject({
    code: 'region-nameless',
  });
  expect((await call('DELETE', `${at}?version=2`)).statusCode).toBe(204);
  const without = await compared();
  expect(without.regions).toEqual([]);
  expect(without.removed).toMatchObject([{ id: region!.id }]);
  expect((await call('POST', `${at}/restore`)).statusCode).toBe(200);
  expect((await compared()).regions).toMatchObject([{ name: other }]);
});

test('what cannot stand beside is refused in a sentence, and nothing is stored', async () => {
  const { call, compared, path, study, there, services, app, releasePath } = await openRegions();
  const before = await compared();
  const [candidate] = (await call('GET', `/api/studies/${study}/region-candidates`)).json<
    RegionCandidate[]
  >();
  const add = async (body: object) => (await call('POST', path, body)).json<{ code: string }>().code;
  const { release } = candidate!;
  expect(await add({ name: other, study, release: releasePath.split('/').at(-1) })).toBe('region-own-study');
  expect(await add({ name: other, study: there.id, release })).toBe('region-twice');
  expect(await add({ name: other, study: there.id, release: 'A'.repeat(22) })).toBe('release-unknown');
  expect(await add({ name: other, study: 'A'.repeat(22), release })).toBe('region-not-readable');
  // An analyst of this study who is nobody in the other one.
  const analyst = await givenResearcher(services, { study, role: 'analyst' });
  const refused = await app.inject({
    method: 'POST',
    url: path,
    headers: analyst.headers,
    payload: { name: other, study: there.id, release },
  });
  expect(refused.json()).toMatchObject({ code: 'region-not-readable' });
  const made = (
    await call('POST', '/api/studies', { title: other, template: 'hospital', simulated: true })
  ).json<{
    id: StudyId;
  }>();
  const hospital = `/api/studies/${made.id}`;
  await call('POST', `${hospital}/instrument/versions`);
  const simulation = await call('POST', `${hospital}/releases/simulations`, { respondents: 20, seed: 1 });
  const elsewhere = simulation.json<{ id: string }>().id;
  expect(await add({ name: other, study: made.id, release: elsewhere })).toBe('region-other-instrument');
  expect(await compared()).toEqual(before);
});

test('a region says why it is silent when its study is gone or who added it belongs there no more', async () => {
  const { compared, services, owner, there } = await openRegions();
  const { studio } = services.databases;
  await studio
    .updateTable('member')
    .set({ role: 'viewer' })
    .where('study_id', '=', there.id)
    .where('researcher_id', '=', owner.id)
    .execute();
  expect((await compared()).regions).toMatchObject([
    { tables: [], absent: { en: expect.stringContaining('no longer an owner or analyst') as string } },
  ]);
  await deleteStudy(studio, there.id);
  expect((await compared()).regions).toMatchObject([
    { tables: [], absent: { en: expect.stringContaining('was deleted') as string } },
  ]);
});

test('a study that demands a second factor is not read by way of another one', async () => {
  const { services, call, path, there, study } = await openRegions();
  const candidates = async () =>
    (await call('GET', `/api/studies/${study}/region-candidates`)).json<RegionCandidate[]>();
  const [candidate] = await candidates();
  const { studio } = services.databases;
  await studio.updateTable('study').set({ second_factor: 1 }).where('id', '=', there.id).execute();
  expect(await candidates()).toEqual([]);
  const added = await call('POST', path, { name: other, study: there.id, release: candidate!.release });
  expect(added.json()).toMatchObject({ code: 'region-not-readable' });
  await studio.updateTable('session').set({ strength: 'strong' }).execute();
  expect(await candidates()).toEqual([candidate]);
});
