import { expect, it } from 'vitest';
import type { Codebook } from '../../../../server/contract/codebook.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

it('the template gives a study its mechanisms and outcomes once, in both languages', async () => {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const url = `/api/studies/${study}/codebook`;
  expect((await app.inject({ url, headers })).json()).toEqual({ version: 0, codes: [] });
  const apply = () =>
    app.inject({ method: 'POST', url: `${url}/template`, headers, payload: { template: 'four-links' } });
  const first = (await apply()).json<Codebook>();
  expect(first.version).toBe(1);
  expect(first.codes.filter(({ kind }) => kind === 'mechanism')).toHaveLength(27);
  expect(first.codes.filter(({ kind }) => kind === 'outcome')).toHaveLength(6);
  for (const code of first.codes) {
    const texts = [code.name, code.definition, code.include, code.exclude, code.example];
    expect(texts.flatMap((text) => [text['zh-CN'], text.en]).every((text) => text.trim() !== '')).toBe(true);
  }
  expect((await apply()).json()).toEqual(first);
});
