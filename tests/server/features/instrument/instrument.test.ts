import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import type { Draft, Instrument, Version, VersionSummary } from '../../../../server/contract/instrument.ts';
import { publishedInstrument } from '../../../../server/features/instrument/instrument.door.ts';
import { sha256 } from '../../../../server/platform/random.ts';
import { brokenPmi, pmi } from '../../../analysis/model/instrument/pmi.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

interface EarlierPart {
  tags?: Record<string, string[]>;
  link?: string;
}

async function openInstrument() {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'analyst' });
  const call = (method: 'GET' | 'POST' | 'PUT', path = '', body?: object, language = 'zh-CN') =>
    app.inject({
      method,
      url: `/api/studies/${study}/instrument${path}`,
      headers: { ...headers, 'accept-language': language },
      ...(body && { body }),
    });
  return { call, study, services };
}

describe('the instrument of a study', () => {
  test('begins empty, takes that of a template, and never lets a template overwrite a draft', async () => {
    const { call } = await openInstrument();
    expect((await call('GET')).json()).toEqual({ draft: null, versions: [] });
    expect((await call('POST', '/template', { template: 'four-links' })).statusCode).toBe(201);
    expect((await call('GET')).json<Instrument>().draft).toEqual({ definition: pmi, revision: 1 });
    expect((await call('POST', '/template', { template: 'four-links' })).json()).toMatchObject({
      code: 'draft-exists',
    });
    expect((await call('POST', '/template', { template: 'other' })).json()).toMatchObject({
      code: 'template-unknown',
      title: '没有名为“other”的模板，可用的有：four-links, blank, hospital。',
    });
    expect((await call('POST', '/template', { template: 'blank' })).json()).toMatchObject({
      title: '模板“blank”不含问卷。',
    });
  });

  test('a draft is saved over the revision that was loaded and refused over any other', async () => {
    const { call } = await openInstrument();
    await call('POST', '/template', { template: 'four-links' });
    const mine = { ...pmi, title: { ...pmi.title, en: 'Mine' } };
    const theirs = { ...pmi, title: { ...pmi.title, en: 'Theirs' } };
    expect((await call('PUT', '/draft', { definition: mine, revision: 1 })).json<Draft>().revision).toBe(2);
    const late = await call('PUT', '/draft', { definition: theirs, revision: 1 });
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'changed-meanwhile']);
    expect((await call('GET')).json<Instrument>().draft).toEqual({ definition: mine, revision: 2 });
  });

  test('a first draft can be written without a template', async () => {
    const { call } = await openInstrument();
    expect((await call('PUT', '/draft', { definition: pmi, revision: 0 })).json()).toMatchObject({
      revision: 1,
    });
    expect((await call('PUT', '/draft', { definition: pmi, revision: 0 })).statusCode).toBe(409);
  });

  test('an unfinished draft is kept, and refused at publishing with place and reason in the language of the reader', async () => {
    const { call } = await openInstrument();
    const definition = brokenPmi((draft) => (draft.scales[2]!.minimumAnswered = 7)) as object;
    expect((await call('PUT', '/draft', { definition, revision: 0 })).statusCode).toBe(200);
    const [zh, en] = await Promise.all(
      ['zh-CN', 'en'].map((language) => call('POST', '/versions', undefined, language)),
    );
    expect(zh!.statusCode).toBe(422);
    expect(zh!.json<{ title: string }>().title).toContain(
      '“scales[2].minimumAnswered”处有误：不能超过题目数 6',
    );
    expect(en!.json<{ title: string }>().title).toContain(
      '"scales[2].minimumAnswered": it cannot exceed the 6 items',
    );
    expect((await call('GET')).json<Instrument>().versions).toEqual([]);
  });

  test('what is no definition is not kept as a draft', async () => {
    const { call } = await openInstrument();
    const definition = brokenPmi((draft) => (draft.items[0]!.text = 'words' as never)) as object;
    const refused = await call('PUT', '/draft', { definition, revision: 0 });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, 'definition-invalid']);
    expect((await call('GET')).json<Instrument>().draft).toBeNull();
  });

  test('publishing the same content again returns the same version; other content makes the next', async () => {
    const { call } = await openInstrument();
    await call('POST', '/template', { template: 'four-links' });
    const first = (await call('POST', '/versions')).json<VersionSummary>();
    expect(first).toMatchObject({ number: 1, publishedAt: '2026-03-02T08:00:00.000Z' });
    expect((await call('POST', '/versions')).json()).toEqual(first);
    const shuffledKeys = Object.fromEntries(Object.entries(pmi).reverse());
    await call('PUT', '/draft', { definition: shuffledKeys, revision: 1 });
    expect((await call('POST', '/versions')).json()).toEqual(first);

    const changed = { ...pmi, title: { ...pmi.title, en: 'Second wave' } };
    await call('PUT', '/draft', { definition: changed, revision: 2 });
    const second = (await call('POST', '/versions')).json<VersionSummary>();
    expect(second.number).toBe(2);
    expect((await call('GET')).json<Instrument>().versions).toEqual([first, second]);
  });

  test('a published version stays as it was when the draft moves on', async () => {
    const { call, services, study } = await openInstrument();
    await call('POST', '/template', { template: 'four-links' });
    await call('POST', '/versions');
    await call('PUT', '/draft', { definition: { ...pmi, rules: [] }, revision: 1 });
    expect((await call('GET', '/versions/1')).json<Version>().definition).toEqual(pmi);
    const read = await publishedInstrument(services.databases.studio, study);
    expect(read).toMatchObject({ number: 1, definition: pmi });
    expect(await publishedInstrument(services.databases.studio, study, 2)).toBeNull();
  });

  test('nothing to publish and unknown versions are said in a sentence', async () => {
    const { call } = await openInstrument();
    expect((await call('POST', '/versions')).json()).toMatchObject({ code: 'draft-missing', status: 409 });
    expect((await call('GET', '/versions/3')).json()).toMatchObject({
      title: '问卷没有第 3 版，请从版本列表中选择。',
    });
  });

  test('a definition made before there were frames is read with tags, and its stored text keeps its hash', async () => {
    const { call, services, study } = await openInstrument();
    const { studio } = services.databases;
    const earlier = brokenPmi((draft) => {
      delete (draft as Partial<typeof draft>).frame;
      for (const part of [...draft.blocks, ...draft.items, ...draft.scales] as EarlierPart[]) {
        const { tags } = part;
        delete part.tags;
        if (tags?.['link']) part.link = tags['link'][0]!;
      }
      Object.assign(draft.items[0]!, { mechanisms: ['GOA', 'ACH'] });
      Object.assign(draft.blocks[4]!, { link: null });
    });
    const text = canonicalJson(earlier);
    await studio
      .insertInto('instrument_version')
      .values({ study_id: study, number: 1, hash: sha256(text), definition: text, published_at: '' })
      .execute();
    const { definition } = (await call('GET', '/versions/1')).json<{ definition: Definition }>();
    expect(definition.frame).toBe('four-links');
    expect(definition.blocks[0]!.tags).toEqual({ link: ['plan'] });
    expect(definition.blocks[4]).not.toHaveProperty('link');
    expect(definition.items[0]!.tags).toEqual({ mechanism: ['goals'] });
    expect(() => readDefinition(definition)).not.toThrow();
    const read = (await publishedInstrument(studio, study))!;
    expect(read.stored).toBe(text);
    expect(sha256(read.stored)).toBe(read.hash);
    // The editor's file of then can still be loaded.
    expect((await call('PUT', '/draft', { definition: earlier as object, revision: 0 })).statusCode).toBe(
      200,
    );
  });
});
