import { expect, test } from 'vitest';
import type { Overview } from '../../../../server/contract/overview.ts';
import type { Study, StudySummary } from '../../../../server/contract/study.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { findStudy } from '../../../../server/features/study/study.door.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

const title = { 'zh-CN': '绩效调查', en: 'Performance survey' };

async function givenMember(role: Role) {
  const server = await openTestServer();
  const study = await givenStudy(server.services);
  const { headers } = await givenResearcher(server.services, { study, role });
  const call = (method: 'GET' | 'PUT' | 'PATCH', path: string, payload?: object) =>
    server.app.inject({
      method,
      url: `/api/studies/${study}${path}`,
      headers,
      ...(payload && { payload }),
    });
  return { ...server, study, call };
}

test('who makes a study owns it and finds it in the list', async () => {
  const { app, services } = await openTestServer();
  const { headers } = await givenResearcher(services);
  const made = await app.inject({ method: 'POST', url: '/api/studies', headers, payload: { title } });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({ title, state: 'draft', simulated: false, floor: 10, role: 'owner' });
  const list = await app.inject({ url: '/api/studies', headers });
  expect(list.json<StudySummary[]>().map((study) => study.id)).toEqual([made.json<Study>().id]);
});

test('the list holds only studies of which one is a member', async () => {
  const { app, services } = await openTestServer();
  await givenStudy(services);
  const { headers } = await givenResearcher(services);
  expect((await app.inject({ url: '/api/studies', headers })).json()).toEqual([]);
});

test('a study says what the caller may do in it', async () => {
  const { call } = await givenMember('coder');
  const { allowed } = (await call('GET', '')).json<Study>();
  expect(allowed).toContain('excerpt.code');
  expect(allowed).not.toContain('release.read');
});

test('an owner changes the title and the floor; an empty title or a floor below five is refused', async () => {
  const { call } = await givenMember('owner');
  expect((await call('PATCH', '', { title, floor: 8 })).json()).toMatchObject({ title, floor: 8 });
  expect((await call('PATCH', '', { title: { en: ' ' } })).json()).toMatchObject({ code: 'title-empty' });
  expect((await call('PATCH', '', { title: {} })).statusCode).toBe(400);
  expect((await call('PATCH', '', { floor: 4 })).statusCode).toBe(400);
  expect((await call('GET', '')).json()).toMatchObject({ title, floor: 8 });
});

test('the sites are replaced as a whole, and a code that is there twice changes nothing', async () => {
  const { call } = await givenMember('owner');
  const site = { code: 'A', name: { 'zh-CN': '甲分局', en: 'Branch A' }, invited: 80 };
  await call('PUT', '/sites', [site, { ...site, code: 'B' }]);
  expect((await call('PUT', '/sites', [site])).json()).toEqual([site]);
  const twice = await call('PUT', '/sites', [site, site]);
  expect(twice.json()).toMatchObject({ code: 'site-twice', details: { code: 'A' } });
  expect((await call('GET', '/sites')).json()).toEqual([site]);
});

test('the overview of a new study points to the instrument, and the next step follows the work', async () => {
  const { call, services, study } = await givenMember('owner');
  const overview = async () => (await call('GET', '/overview')).json<Overview>();
  expect(await overview()).toMatchObject({
    next: 'publishInstrument',
    groups: { design: 'open', collect: 'waiting', analyse: 'waiting' },
    totals: { version: 0, received: 0, interviews: 0 },
  });
  await services.databases.studio
    .insertInto('instrument_version')
    .values({ study_id: study, number: 1, hash: 'h', definition: '{}', published_at: '2026-03-01T00:00:00Z' })
    .execute();
  expect(await overview()).toMatchObject({
    next: 'openCollection',
    groups: { design: 'done', collect: 'open' },
  });
});

test('the overview shows a role no total and offers it no step that it may not see or take', async () => {
  const { call } = await givenMember('coder');
  const { totals, next } = (await call('GET', '/overview')).json<Overview>();
  expect(totals).toMatchObject({ version: 0, received: null, released: null, interviews: 0 });
  expect(next).toBeNull();
});

test('a title in one language suffices, in any language, and says nothing of the others', async () => {
  const { call } = await givenMember('owner');
  await call('PATCH', '', { title: { fr: ' Étude ', en: '' } });
  expect((await call('GET', '')).json<Study>().title).toEqual({ fr: 'Étude' });
});

test('a short name finds its study on the command line and belongs to one study', async () => {
  const { app, services } = await openTestServer();
  const { headers } = await givenResearcher(services);
  const make = (shortName: string) =>
    app.inject({
      method: 'POST',
      url: '/api/studies',
      headers,
      payload: { title: { en: 'Study' }, shortName },
    });
  const first = (await make('ward-7')).json<Study>();
  const second = (await make('ward-8')).json<Study>();
  expect((await make('ward-7')).json()).toMatchObject({ code: 'short-name-taken' });
  const rename = await app.inject({
    method: 'PATCH',
    url: `/api/studies/${second.id}`,
    headers,
    payload: { shortName: 'ward-7' },
  });
  expect(rename.json()).toMatchObject({ code: 'short-name-taken' });
  const { studio } = services.databases;
  expect(await findStudy(studio, 'ward-7')).toBe(first.id);
  expect(await findStudy(studio, second.id)).toBe(second.id);
  await expect(findStudy(studio, 'ward-9')).rejects.toMatchObject({ code: 'study-unknown' });
});
