import { describe, expect, it } from 'vitest';
import { type Frame, noFrame } from '../../../../analysis/model/frame/frame.ts';
import type { Code } from '../../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { RefiImported, RefiPreview } from '../../../../server/contract/refi.ts';
import { framedCodes, kindGuid, valueGuid } from '../../../../server/features/refi/framed-codes.ts';
import { findFrame } from '../../../../server/features/refi/find-frame.ts';
import { guidOf } from '../../../../server/formats/refi/guid.ts';
import type { Code as FileCode } from '../../../../server/formats/refi/project.ts';
import { writeCodebook } from '../../../../server/formats/refi/write-project.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { upload } from '../interview/given.ts';
import { examine } from '../../formats/refi/reading.ts';
import { exported, givenFramedStudy, type Headers } from './coded-work.ts';

const named = (code: string, zh: string, en: string) => ({ code, name: { 'zh-CN': zh, en } });
/** A dimension that calls itself as a kind does, a value merged into another, two attributes, and nothing that gathers. */
const weather: Frame = {
  format: 1,
  ...named('weather', '天气', 'Weather'),
  dimensions: [
    {
      ...named('sky', '天空', 'Sky'),
      role: 'column',
      values: [
        named('clear', '晴', 'Clear'),
        named('cloud', '多云', 'Clouds'),
        { ...named('grey', '阴', 'Grey'), mergedInto: 'cloud' },
      ],
    },
    {
      ...named('mood', '心情', 'Mood'),
      role: 'valence',
      values: [named('up', '好', 'Up'), named('down', '坏', 'Down')],
    },
    {
      ...named('region', '地区', 'Region'),
      role: 'attribute',
      values: [named('north', '北', 'North'), named('south', '南', 'South')],
    },
    { ...named('age', '年龄', 'Age'), role: 'attribute', values: [named('young', '青年', 'Young')] },
  ],
  kinds: [named('sky', '天象', 'Skies'), named('open', '其他', 'Open')],
  rules: {
    excerpt: [
      { dimension: 'sky', required: true },
      { dimension: 'mood', required: false },
    ],
    codes: { min: 0, max: 3 },
    kinds: [],
  },
  measures: [],
};
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

describe('finding the frame among the codes of a file', () => {
  const own = framedCodes(weather, (kind) => [plainCode(`code of ${kind}`)]);
  const flat = (codes: readonly FileCode[]): FileCode[] =>
    codes.flatMap((code) => [code, ...flat(code.codes)]);
  const meant = (codes: readonly FileCode[]) => {
    const found = findFrame(codes, weather);
    return flat(codes).map(({ guid }) => found.get(guid) ?? null);
  };
  const all = [
    { kind: null },
    { dimension: 'sky', value: 'clear' },
    { dimension: 'sky', value: 'cloud' },
    { kind: null },
    { dimension: 'mood', value: 'up' },
    { dimension: 'mood', value: 'down' },
    { kind: 'sky' },
    null,
    { kind: 'open' },
    null,
  ];

  it('knows it by its GUIDs, whatever it is called now, and by its names, whatever GUIDs it got', () => {
    expect(meant(own)).toEqual(all);
    const changed = (change: (code: FileCode, i: number) => Partial<FileCode>) => {
      let i = 0;
      const visit = (code: FileCode): FileCode => ({
        ...code,
        ...change(code, i++),
        codes: code.codes.map(visit),
      });
      return own.map(visit);
    };
    expect(meant(changed((_, i) => ({ name: `x${i}` })))).toEqual(all);
    expect(meant(changed((_, i) => ({ guid: guidOf(`elsewhere ${i}`) })))).toEqual(all);
  });

  it('gives a dimension and a kind of the same code GUIDs of their own', () => {
    expect(new Set(flat(own).map(({ guid }) => guid)).size).toBe(
      own.flatMap((each) => [each, ...each.codes]).length,
    );
    expect(kindGuid(noFrame, 'free')).toBe(guidOf('heading:free'));
  });

  it('takes a merged value for the one it was merged into, and a code that only bears the name of a dimension for a code', () => {
    const merged = { ...plainCode('阴'), guid: valueGuid('sky', 'grey') };
    expect(meant([merged, plainCode('Sky'), plainCode('Clear')])).toEqual([
      { dimension: 'sky', value: 'cloud' },
      null,
      null,
    ]);
  });

  it('is a codebook that keeps to the schema', async () => {
    const { project } = await examine(Buffer.from(writeCodebook(own)));
    expect(project.codes.map(({ name }) => name)).toEqual([
      '天空 Sky',
      '心情 Mood',
      '天象 Skies',
      '其他 Open',
    ]);
  });
});

function plainCode(name: string): FileCode {
  return { guid: guidOf(name), name, description: '', color: null, codable: true, notes: [], codes: [] };
}
