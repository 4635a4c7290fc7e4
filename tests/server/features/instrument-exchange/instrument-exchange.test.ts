import { expect, test } from 'vitest';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import {
  exportFormats,
  type FileElement,
  type InstrumentPreview,
} from '../../../../server/contract/instrument-file.ts';
import { readInstrument } from '../../../../server/formats/instrument/index.ts';
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { upload } from '../interview/given.ts';

async function openExchange(role: 'analyst' | 'coder' = 'analyst') {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role });
  const url = `/api/studies/${study}/instrument`;
  const preview = (text: string, fields: Record<string, string> = {}) =>
    upload(app, `${url}/import/preview`, headers, Buffer.from(text), fields);
  const keep = (definition: Definition) =>
    app.inject({ method: 'PUT', url: `${url}/draft`, headers, body: { definition, revision: 0 } });
  const get = (path: string) => app.inject({ url: `${url}${path}`, headers });
  return { preview, keep, get, services };
}

const survey = '1. 您的性别\nA. 男\nB. 女\n2. 您的建议？\n';

test('a file is read into a draft with a report and its lines, and nothing is stored', async () => {
  const { preview, services } = await openExchange();
  const reply = await preview(survey);
  expect(reply.statusCode).toBe(200);
  const read = reply.json<InstrumentPreview>();
  expect(read).toMatchObject({ format: { name: 'text' }, report: { items: 2, dropped: 0 } });
  expect(read.lines!.map(({ role }) => role)).toEqual(['question', 'choices', 'choices', 'question']);
  expect(await services.databases.studio.selectFrom('instrument_draft').selectAll().execute()).toEqual([]);
});

test('what a person says of a line changes what is read; nonsense is refused', async () => {
  const { preview } = await openExchange();
  const reply = await preview(survey, { corrections: '{"1":"multiple"}' });
  const { definition } = reply.json<InstrumentPreview & { definition: Definition }>();
  expect(definition.items[0]!.type).toBe('multiple');
  expect((await preview(survey, { corrections: 'x' })).json()).toMatchObject({ code: 'request-invalid' });
});

test('a file of another kind is named, with the page that takes it', async () => {
  const { preview } = await openExchange();
  const talk = Array.from({ length: 8 }, (_, at) => `${at % 2 ? '答' : '问'}：第${at}段话。`).join('\n');
  const reply = await preview(talk);
  expect(reply.statusCode).toBe(422);
  expect(reply.json()).toMatchObject({ code: 'instrument-file-other', details: { door: 'interviews' } });
  expect((await preview('{ "code": ')).json<{ title: string }>().title).toContain('不是完整的 JSON');
});

test('every format is handed out, and what it cannot carry is told before', async () => {
  const { keep, get } = await openExchange();
  expect((await get('/export/json')).json()).toMatchObject({ code: 'draft-missing' });
  await keep(everyKind);
  for (const format of exportFormats) {
    const reply = await get(`/export/${format}`);
    expect([format, reply.statusCode, reply.rawPayload.length > 1000]).toEqual([format, 200, true]);
    expect(reply.headers['content-disposition']).toContain('every-draft.');
    const losses = (await get(`/export/${format}/losses`)).json<FileElement[]>();
    expect([format, losses.length === 0]).toEqual([format, format === 'json']);
  }
  const file = (await get('/export/json')).rawPayload;
  expect((await readInstrument({ name: 'a.json', bytes: file })).definition).toEqual(everyKind);
  expect((await get('/export/json?version=1')).json()).toMatchObject({ code: 'version-unknown' });
});

test('who may not edit the questionnaire reads in nothing', async () => {
  const { preview } = await openExchange('coder');
  expect((await preview(survey)).statusCode).toBe(403);
});
