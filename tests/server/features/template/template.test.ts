import { expect, test } from 'vitest';
import type { Codebook } from '../../../../server/contract/codebook.ts';
import type { StudyFrame } from '../../../../server/contract/frame.ts';
import type { Instrument } from '../../../../server/contract/instrument.ts';
import type { Study } from '../../../../server/contract/study.ts';
import type { TemplateList } from '../../../../server/contract/template.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';

async function openStudies() {
  const { app, services } = await openTestServer();
  const { headers } = await givenResearcher(services);
  const call = (method: 'GET' | 'POST', url: string, body?: object) =>
    app.inject({ method, url, headers: { ...headers, 'accept-language': 'en' }, ...(body && { body }) });
  return { call, services };
}

test('a new study begins with everything that its template holds', async () => {
  const { call } = await openStudies();
  const { templates } = (await call('GET', '/api/templates')).json<TemplateList>();
  for (const { name, contents } of templates) {
    const made = await call('POST', '/api/studies', { title: { fr: 'Étude' }, template: name });
    const path = `/api/studies/${made.json<Study>().id}`;
    const { frame } = (await call('GET', `${path}/frame`)).json<StudyFrame>();
    const { draft } = (await call('GET', `${path}/instrument`)).json<Instrument>();
    const { codes } = (await call('GET', `${path}/codebook`)).json<Codebook>();
    expect(frame.dimensions.map(({ name }) => name)).toEqual(contents.dimensions.map(({ name }) => name));
    expect(codes).toHaveLength(contents.codes);
    expect(draft !== null).toBe(contents.items > 0);
  }
});

test('a study of an unknown template is not made', async () => {
  const { call, services } = await openStudies();
  const refused = await call('POST', '/api/studies', { title: { en: 'X' }, template: 'nowhere' });
  expect(refused.json()).toMatchObject({ code: 'template-unknown', status: 404 });
  expect(await services.databases.studio.selectFrom('study').selectAll().execute()).toEqual([]);
});

test('codes of a template bring their frame along, and are refused where another frame stands', async () => {
  const { call } = await openStudies();
  const made = await call('POST', '/api/studies', { title: { en: 'Blank' } });
  const path = `/api/studies/${made.json<Study>().id}`;
  expect((await call('POST', `${path}/codebook/template`, { template: 'hospital' })).statusCode).toBe(204);
  expect((await call('GET', `${path}/frame`)).json<StudyFrame>().frame.code).toBe('hospital');
  const before = (await call('GET', `${path}/codebook`)).json<Codebook>();
  expect((await call('POST', `${path}/codebook/template`, { template: 'four-links' })).json()).toMatchObject({
    code: 'template-other-frame',
    title: expect.stringContaining('Four links') as string,
  });
  expect((await call('GET', `${path}/codebook`)).json()).toEqual(before);
  expect((await call('POST', `${path}/frame/template`, { template: 'four-links' })).json()).toMatchObject({
    code: 'frame-exists',
  });
});

test('a frame that does not know the kinds of the codes that are there is refused, and nothing is stored', async () => {
  const { call, services } = await openStudies();
  const made = await call('POST', '/api/studies', { title: { en: 'Blank' } });
  const { id } = made.json<Study>();
  await call('POST', `/api/studies/${id}/codebook/codes`, { name: { en: 'Waiting' } });
  await services.databases.studio.updateTable('codebook_code').set({ kind: 'other' }).execute();
  const refused = await call('POST', `/api/studies/${id}/frame/template`, { template: 'hospital' });
  expect(refused.json()).toMatchObject({ code: 'code-kind-unknown', details: { kind: 'other' } });
  const { number } = (await call('GET', `/api/studies/${id}/frame`)).json<StudyFrame>();
  expect(number).toBe(0);
});
