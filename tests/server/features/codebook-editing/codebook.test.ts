import { expect, it } from 'vitest';
import { textIn } from '../../../../analysis/model/text.ts';
import type { Code, Codebook } from '../../../../server/contract/codebook.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { giveFourLinks } from '../interview/given.ts';

async function openCodebook() {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const url = `/api/studies/${study}/codebook`;
  const read = async () => (await app.inject({ url, headers })).json<Codebook>();
  const add = (payload: object) => app.inject({ method: 'POST', url: `${url}/codes`, headers, payload });
  return { services, study, read, add };
}

it('of the four links holds their mechanisms and outcomes, in both languages', async () => {
  const { services, study, read } = await openCodebook();
  expect(await read()).toEqual({ version: 0, codes: [], uses: {} });
  await giveFourLinks(services, study);
  const { version, codes } = await read();
  expect(version).toBe(1);
  expect(codes.filter(({ kind }) => kind === 'mechanism')).toHaveLength(27);
  expect(codes.filter(({ kind }) => kind === 'outcome')).toHaveLength(6);
  for (const { name, definition, include, exclude, example } of codes)
    for (const text of [name, definition, include, exclude, example])
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN']);
});

it('takes a code by its name alone: in a blank study of the one kind there is, else of the kind that the rules ask for', async () => {
  const { services, study, read, add } = await openCodebook();
  const first = (await add({ name: { 'zh-CN': '处处 留痕' } })).json<Code>();
  expect(first).toMatchObject({ code: '处处-留痕', kind: 'free', parent: null, definition: {}, tags: {} });
  const again = (await add({ name: { 'zh-CN': '处处 留痕' } })).json<Code>();
  expect(again.code).toBe('处处-留痕2');
  expect((await add({ name: { fr: 'Bruit' } })).json<Code>().code).toBe('Bruit');
  expect((await add({ name: { 'zh-CN': ' ' } })).json()).toMatchObject({ code: 'code-nameless' });
  expect((await add({ name: {}, kind: 'mechanism' })).json()).toMatchObject({ code: 'code-kind-unknown' });
  await giveFourLinks(services, study);
  expect((await add({ name: { en: 'Slack' } })).json<Code>().kind).toBe('mechanism');
  const { codes } = await read();
  expect(codes.slice(0, 3).map(({ name }) => textIn(name, 'zh-CN'))).toEqual([
    '处处 留痕',
    '处处 留痕',
    'Bruit',
  ]);
});
