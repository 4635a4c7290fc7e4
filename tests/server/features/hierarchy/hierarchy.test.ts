import { expect, test } from 'vitest';
import type { Hierarchy } from '../../../../server/contract/hierarchy.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

async function givenQuestionnaire() {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const own = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
    app.inject({ method, url: `/api/studies/${study}/${path}`, headers, ...(payload && { payload }) });
  await own('POST', 'instrument/template', { template: 'four-links' });
  await own('POST', 'instrument/versions');
  return own;
}

test('the owner orders the background questions and leaves some out, until the collection opens', async () => {
  const own = await givenQuestionnaire();
  const found = (await own('GET', 'hierarchy')).json<Hierarchy>();
  expect(found).toMatchObject({ hierarchy: null, isFixed: false });
  expect(found.possible.map(({ code }) => code)).toEqual(['D1', 'D2', 'D3']);
  expect((await own('PUT', 'hierarchy', { hierarchy: ['D3', 'D1'] })).json()).toMatchObject({
    hierarchy: ['D3', 'D1'],
  });
  for (const hierarchy of [['D4'], ['D1', 'D1'], ['PL1']])
    expect((await own('PUT', 'hierarchy', { hierarchy })).json()).toMatchObject({ code: 'hierarchy-code' });

  await own('PUT', 'participation', { mode: 'slips' });
  expect((await own('POST', 'collection/open')).statusCode).toBe(200);
  expect((await own('PUT', 'hierarchy', { hierarchy: null })).json()).toMatchObject({
    code: 'hierarchy-fixed',
  });
  expect((await own('GET', 'hierarchy')).json()).toMatchObject({ hierarchy: ['D3', 'D1'], isFixed: true });
});
