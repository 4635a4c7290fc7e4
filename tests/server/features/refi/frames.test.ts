import { describe, expect, it } from 'vitest';
import type { Code } from '../../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { RefiImported, RefiPreview } from '../../../../server/contract/refi.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { upload } from '../interview/given.ts';
import { exported, givenFramedStudy, type Headers } from './coded-work.ts';
import { weather } from './weather.ts';

const text = '问：天气？\n答：一早放晴，午后转阴。\n';

async function openWeather(frame = weather) {
  const server = await openTestServer();
  const { app, services } = server;
  const study = await givenFramedStudy(services, frame);
  const owner = await givenResearcher(services, { study, role: 'owner' });
  const into = async (target: StudyId, file: Buffer, fields = {}) => {
    const { headers } = await givenResearcher(services, { study: target, role: 'owner' });
    const url = `/api/studies/${target}`;
    const preview = await upload(app, `${url}/refi/preview`, headers, file);
    const reply = await upload(app, `${url}/refi/imports`, headers, file, fields);
    const get = async <T>(path: string) => (await app.inject({ url: `${url}/${path}`, headers })).json<T>();
    return { preview: preview.json<RefiPreview>(), reply, headers, get };
  };
  return { ...server, study, owner, into };
}

/** One code of each kind, and two excerpts: one with a mood and codes of both, one with the sky alone. */
async function givenWeatherCoded() {
  const server = await openWeather();
  const { app, study, owner } = server;
  const url = `/api/studies/${study}`;
  const post = async (path: string, payload: object) => {
    const reply = await app.inject({
      method: 'POST',
      url: `${url}/${path}`,
      headers: owner.headers,
      payload,
    });
    expect(reply.statusCode).toBe(201);
  };
  const texts = { definition: {}, include: {}, exclude: {}, example: {}, nearMiss: {}, note: {} };
  await post('codebook/codes', {
    code: 'SUN',
    kind: 'sky',
    parent: null,
    name: { en: 'Sun' },
    ...texts,
    tags: { sky: ['clear'] },
  });
  await post('codebook/codes', {
    code: 'talk',
    kind: 'open',
    parent: null,
    name: { fr: 'Parler' },
    ...texts,
    tags: {},
  });
  const fields = { attributes: '{"region":"south"}' };
  const { id, revision } = (await upload(app, `${url}/interviews`, owner.headers, text, fields)).json<{
    id: string;
    revision: { id: string };
  }>();
  const excerpts = `interviews/${id}/excerpts`;
  const at = { revision: revision.id, memo: '' };
  await post(excerpts, {
    ...at,
    start: 8,
    end: 12,
    values: { sky: 'clear', mood: 'up' },
    codes: ['SUN', 'talk'],
  });
  await post(excerpts, { ...at, start: 13, end: 17, values: { sky: 'cloud' }, codes: ['SUN'] });
  return server;
}

const coded = (excerpts: readonly Excerpt[]) =>
  excerpts.map(({ quote, values, codes, interview }) => [quote, values, codes, interview.attributes]);

describe('the frame of a study in an exchange file', () => {
  it('comes back whole into a study with the same frame', async () => {
    const server = await givenWeatherCoded();
    const { services, study, owner, into } = server;
    const file = await exported(server, study, owner.headers);
    const { get, preview } = await into(await givenFramedStudy(services, weather), file);
    expect(preview).toMatchObject({
      unsaid: [{ dimension: 'age', count: 1, required: false }],
      againstRules: 0,
      newCodes: ['SUN', 'talk'],
    });
    expect(coded(await get<Excerpt[]>('excerpts'))).toEqual([
      [
        '一早放晴',
        { sky: 'clear', mood: 'up' },
        [
          { code: 'SUN', kind: 'sky' },
          { code: 'talk', kind: 'open' },
        ],
        { region: 'south' },
      ],
      ['午后转阴', { sky: 'cloud' }, [{ code: 'SUN', kind: 'sky' }], { region: 'south' }],
    ]);
    expect((await get<{ codes: Code[] }>('codebook')).codes).toMatchObject([
      { name: { en: 'Sun' }, tags: { sky: ['clear'] } },
      { name: { fr: 'Parler' }, tags: {} },
    ]);
  });

  it('becomes codes in a study without a frame, and nothing else of it is asked for', async () => {
    const server = await givenWeatherCoded();
    const { services, study, owner, into } = server;
    const file = await exported(server, study, owner.headers);
    const { get, reply, preview } = await into(await givenStudy(services), file);
    expect(reply.statusCode).toBe(201);
    expect(preview).toMatchObject({ unsaid: [], againstRules: 0, leftOut: { values: 1 } });
    const [first] = await get<Excerpt[]>('excerpts');
    expect(first).toMatchObject({ values: {}, interview: { attributes: {} } });
    expect(first!.codes.map(({ code }) => code)).toEqual(['晴·Clear', '好·Up', 'SUN', 'talk']);
  });

  it('is asked for, and never made up, where the file does not say it', async () => {
    const server = await openTestServer();
    const { services } = server;
    const blank = await givenStudy(services);
    const owner = await givenResearcher(services, { study: blank, role: 'owner' });
    await codeFreely(server.app, blank, owner.headers);
    const file = await exported(server, blank, owner.headers);
    const target = await givenFramedStudy(services, weather);
    const { headers } = await givenResearcher(services, { study: target, role: 'owner' });
    const give = (values?: string) =>
      upload(server.app, `/api/studies/${target}/refi/imports`, headers, file, values ? { values } : {});
    expect((await give()).json()).toMatchObject({ code: 'value-missing' });
    expect((await give('sky:grey')).json()).toMatchObject({ code: 'value-unknown' });
    expect((await give('sea:deep')).json()).toMatchObject({ code: 'dimension-unknown' });
    const reply = await give('sky:clear,region:north');
    expect(reply.json<RefiImported>()).toMatchObject({ excerpts: 1, newCodes: ['wind'] });
    const url = `/api/studies/${target}/excerpts`;
    expect(coded((await server.app.inject({ url, headers })).json<Excerpt[]>())).toEqual([
      ['天气', { sky: 'clear' }, [{ code: 'wind', kind: 'open' }], { region: 'north' }],
    ]);
  });
});

/** A blank study with one interview, one code and one excerpt. */
async function codeFreely(
  app: Parameters<typeof upload>[0],
  study: StudyId,
  headers: Headers,
): Promise<void> {
  const url = `/api/studies/${study}`;
  const code = { code: 'wind', name: { en: 'Wind' } };
  await app.inject({ method: 'POST', url: `${url}/codebook/codes`, headers, payload: code });
  const { id, revision } = (await upload(app, `${url}/interviews`, headers, text)).json<{
    id: string;
    revision: { id: string };
  }>();
  const payload = { revision: revision.id, start: 2, end: 4, values: {}, codes: ['wind'], memo: '' };
  const reply = await app.inject({
    method: 'POST',
    url: `${url}/interviews/${id}/excerpts`,
    headers,
    payload,
  });
  expect(reply.statusCode).toBe(201);
}
