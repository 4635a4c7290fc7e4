import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Codebook, CodeDefinition } from '../../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import type { Redaction, RedactionProposal } from '../../../../server/contract/redaction.ts';
import {
  noteRedaction,
  redactionLayer,
  takeInPseudonymKeys,
} from '../../../../server/features/redaction/redaction.door.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const text = '问：谁说的？\n答：张局长说的，3月5日在城关分局说的。张局长还说不谈。\n';

async function openRedacted() {
  const study = await openCodedStudy();
  const { app, owner } = study;
  const interview = await givenInterview(app, study.study, owner.headers, text);
  const url = `/api/studies/${study.study}/interviews/${interview.id}`;
  const get = async <T>(path: string, { headers } = owner) =>
    (await app.inject({ url: `${url}${path}`, headers })).json<T>();
  const redact = (spans: { start: number; end: number }[], kind = 'name') =>
    app.inject({
      method: 'POST',
      url: `${url}/redactions`,
      headers: owner.headers,
      payload: { revision: interview.revision.id, kind, spans },
    });
  const spansOf = (words: string) =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
      start: index,
      end: index + words.length,
    }));
  return { ...study, interview, url, get, redact, spansOf };
}

it('proposes what may identify, and no longer what is redacted', async () => {
  const { get, redact, spansOf } = await openRedacted();
  const proposed = async () =>
    (await get<RedactionProposal[]>('/redactions/proposals')).map(({ words }) => words);
  expect(await proposed()).toEqual(['张局长', '3月5日', '城关分局', '张局长']);
  await redact(spansOf('张局长'));
  expect(await proposed()).toEqual(['3月5日', '城关分局']);
});

it('the same words get the same pseudonym, also after the redaction was taken back', async () => {
  const { app, url, owner, redact, spansOf, get } = await openRedacted();
  const made = (await redact(spansOf('张局长'))).json<Redaction[]>();
  expect(made.map(({ number }) => number)).toEqual([1, 1]);
  const removed = await app.inject({
    method: 'DELETE',
    url: `${url}/redactions/${made[0]!.id}`,
    headers: owner.headers,
  });
  expect(removed.statusCode).toBe(204);
  expect((await redact(spansOf('张局长').slice(0, 1))).json()).toMatchObject([{ number: 1 }]);
  expect((await redact(spansOf('城关分局'), 'unit')).json()).toMatchObject([{ kind: 'unit', number: 1 }]);
  expect(await get<Redaction[]>('/redactions')).toHaveLength(3);
});

it('a coder reads masks at the same places, and codes them; owner and analyst read the raw text', async () => {
  const { app, url, coderA, interview, redact, spansOf, get } = await openRedacted();
  await redact(spansOf('张局长'));
  const masked = await get<Interview>('', coderA);
  expect(masked.text).toBe(text.replaceAll('张局长', '■■■'));
  expect((await get<Interview>('')).text).toBe(text);

  const payload = {
    revision: interview.revision.id,
    start: 9,
    end: 15,
    values: { link: 'process', stance: 'problem' },
    codes: ['JIF'],
    memo: '',
  };
  const coded = await app.inject({
    method: 'POST',
    url: `${url}/excerpts`,
    headers: coderA.headers,
    payload,
  });
  expect(coded.json()).toMatchObject({ quote: '■■■说的，' });
  expect(await get<Excerpt[]>('/excerpts', coderA)).toMatchObject([{ quote: '■■■说的，' }]);
  expect(await get<Excerpt[]>('/excerpts')).toMatchObject([{ quote: '张局长说的，' }]);
  const proposals = await app.inject({ url: `${url}/redactions/proposals`, headers: coderA.headers });
  expect(proposals.statusCode).toBe(403);
});

it('a coder reads no redacted word that others wrote in a memo or a title, and keeps the own memos word for word', async () => {
  const { app, study, url, owner, coderA, coderB, interview, redact, spansOf } = await openRedacted();
  const base = `/api/studies/${study}`;
  const call = (method: 'PATCH' | 'POST' | 'PUT', path: string, { headers }: typeof owner, payload: object) =>
    app.inject({ method, url: path, headers, payload });
  const read = async (path: string, { headers }: typeof owner) => {
    const reply = await app.inject({ url: path, headers });
    expect([path, reply.statusCode]).toEqual([path, 200]);
    return reply.body;
  };
  await call('PATCH', url, owner, { code: 'I1', title: '张局长访谈', attributes: { roleBand: 'staff' } });
  const coding = { values: { link: 'process', stance: 'problem' }, codes: ['JIF'] };
  const span = { revision: interview.revision.id, start: 9, end: 15 };
  const excerpts: Excerpt[] = [];
  for (const [who, memo] of [
    [owner, '张局长的人'],
    [coderA, '我记得张局长'],
    [coderB, '张局长？'],
  ] as const) {
    await call('POST', `${base}/memos`, who, { interview: interview.id, code: null, text: memo });
    excerpts.push((await call('POST', `${url}/excerpts`, who, { ...span, ...coding, memo })).json<Excerpt>());
    await call('PUT', `${url}/task`, who, { state: 'finished' });
  }
  await redact(spansOf('张局长'));
  const paths = [
    `${base}/memos`,
    `${base}/excerpts`,
    `${base}/interviews`,
    `${base}/comparisons`,
    url,
    `${url}/excerpts`,
    `${url}/marks`,
  ];
  for (const path of paths) {
    const seen = (await read(path, coderA)).replaceAll('我记得张局长', '');
    expect([path, seen]).toEqual([path, expect.not.stringContaining('张局长')]);
  }
  expect(await read(`${url}/marks`, coderA)).toContain('■■■？');
  const rawTo = [`${base}/memos`, `${url}/marks`, `${base}/interviews`];
  for (const path of rawTo) expect(await read(path, owner)).toContain('张局长');

  await call('PUT', `${url}/task`, coderA, { state: 'open' });
  const own = JSON.parse(await read(`${url}/excerpts`, coderA)) as Excerpt[];
  const { id, version, memo } = own.find(({ coder }) => coder.id === coderA.id)!;
  const saved = await call('PATCH', `${url}/excerpts/${id}`, coderA, { version, ...coding, memo });
  expect(saved.json()).toMatchObject({ memo: '我记得张局长', quote: '■■■说的，' });
  expect(await read(`${url}/marks`, owner)).toContain('我记得张局长');
});

it('what waits for review is masked to its coder: a definition that changed, or the text', async () => {
  const { app, study, url, owner, coderA, interview, redact, spansOf, get } = await openRedacted();
  const payload = {
    revision: interview.revision.id,
    start: 9,
    end: 15,
    values: { link: 'process', stance: 'problem' },
  };
  await app.inject({
    method: 'POST',
    url: `${url}/excerpts`,
    headers: coderA.headers,
    payload: { ...payload, codes: ['JIF'], memo: '' },
  });
  await redact(spansOf('张局长'));
  await app.inject({
    method: 'POST',
    url: `${url}/revisions`,
    headers: owner.headers,
    payload: { revision: interview.revision.id, text: text.replace('张局长说的，', '张局长讲的，') },
  });
  const [{ excerpt, proposal }] = await get<[{ excerpt: Excerpt; proposal: Excerpt }]>('/reviews', coderA);
  const laid = await app.inject({
    method: 'PUT',
    url: `${url}/reviews/${excerpt.id}`,
    headers: coderA.headers,
    payload: { version: excerpt.version, start: proposal.start, end: proposal.end },
  });
  expect(laid.json()).toMatchObject({ quote: '■■■讲的，' });

  const codebook = await app.inject({ url: `/api/studies/${study}/codebook`, headers: owner.headers });
  const code = codebook.json<Codebook>().codes.find(({ code }) => code === 'JIF')!;
  const keys = [...Object.keys(CodeDefinition.properties), 'parent', 'revision'];
  const stands = Object.fromEntries(Object.entries(code).filter(([key]) => keys.includes(key)));
  const changed = await app.inject({
    method: 'PUT',
    url: `/api/studies/${study}/codebook/codes/JIF`,
    headers: owner.headers,
    payload: { ...stands, definition: { 'zh-CN': '另一种说法', en: '' } },
  });
  expect(changed.statusCode).toBe(200);
  const waiting = await app.inject({ url: `/api/studies/${study}/reviews`, headers: coderA.headers });
  expect(waiting.json()).toMatchObject([{ excerpt: { quote: '■■■讲的，' } }]);
});

it('quotes leave with pseudonyms; one that waits for review in a redacted interview does not leave', async () => {
  const { app, url, owner, study, interview, redact, spansOf, get, services } = await openRedacted();
  await redact(spansOf('张局长'));
  const coding = { values: { link: 'process', stance: 'problem' }, codes: ['JIF'], memo: '' };
  const payload = { revision: interview.revision.id, start: 9, end: 15, ...coding };
  await app.inject({ method: 'POST', url: `${url}/excerpts`, headers: owner.headers, payload });
  const leaving = async () => {
    const layer = await redactionLayer(services.databases.studio, study);
    const excerpts = await get<Excerpt[]>('/excerpts');
    return [layer.quote(excerpts[0]!, 'zh-CN'), layer.quote(excerpts[0]!, 'en')];
  };
  expect(await leaving()).toEqual(['［人名1］说的，', '[Name 1]说的，']);

  const corrected = text.replace('张局长说的，', '李局长说的，');
  await app.inject({
    method: 'POST',
    url: `${url}/revisions`,
    headers: owner.headers,
    payload: { revision: interview.revision.id, text: corrected },
  });
  expect(await leaving()).toEqual(['［原文已修订，待复核］', '[the transcript was corrected; under review]']);
  const [covered] = await get<Redaction[]>('/redactions');
  expect(corrected.slice(covered!.start, covered!.end)).toBe('李局长');
});

it('what is written beside the texts leaves with the same pseudonyms, in the language of what leaves', async () => {
  const { study, redact, spansOf, services } = await openRedacted();
  const db = services.databases.studio;
  const memo = '张局长两次提到城关分局，见 3月5日。';
  expect((await noteRedaction(db, study, 'zh-CN'))(memo)).toBe(memo);
  await redact(spansOf('张局长'));
  await redact(spansOf('城关分局'), 'unit');
  expect((await noteRedaction(db, study, 'zh-CN'))(memo)).toBe('［人名1］两次提到［单位1］，见 3月5日。');
  expect((await noteRedaction(db, study, 'en'))(memo)).toBe('[Name 1]两次提到[Unit 1]，见 3月5日。');
});

it('what pseudonyms stand for is in clear nowhere, and two who redact at once number alike', async () => {
  const { folder, study, redact, spansOf, services } = await openRedacted();
  const spans = spansOf('张局长');
  const made = await Promise.all(spans.map((span) => redact([span])));
  expect(made.map((reply) => reply.json<Redaction[]>()[0]?.number)).toEqual([1, 1]);
  const keys = await services.databases.studio.selectFrom('pseudonym_key').selectAll().execute();
  expect(keys.map((key) => key.study_id)).toEqual([study]);
  expect(Buffer.from(keys[0]!.sealed).includes('张局长')).toBe(false);
  expect(existsSync(join(folder, 'pseudonyms'))).toBe(false);
});

it('keys that an earlier version kept in files are taken in, and go on numbering', async () => {
  const { folder, study, redact, spansOf, services } = await openRedacted();
  mkdirSync(join(folder, 'pseudonyms'));
  const earlier = services.keyring.wrap(Buffer.from(JSON.stringify({ unit: ['公安处', '城关分局'] })));
  writeFileSync(join(folder, 'pseudonyms', `${study}.key`), earlier);
  writeFileSync(join(folder, 'pseudonyms', 'of-a-study-that-is-gone.key'), earlier);
  await takeInPseudonymKeys(services);
  expect((await redact(spansOf('城关分局'), 'unit')).json()).toMatchObject([{ number: 2 }]);
  expect(existsSync(join(folder, 'pseudonyms'))).toBe(false);
});

it('overlapping, empty and foreign spans are refused, all or none', async () => {
  const { redact, spansOf, get } = await openRedacted();
  const [first] = spansOf('张局长');
  expect((await redact([first!, { start: first!.start + 1, end: first!.end + 1 }])).json()).toMatchObject({
    code: 'redaction-overlaps',
  });
  expect((await redact([{ start: 6, end: 7 }])).json()).toMatchObject({ code: 'excerpt-empty' });
  expect((await redact([{ start: 0, end: 999 }])).json()).toMatchObject({ code: 'excerpt-unanchored' });
  expect(await get<Redaction[]>('/redactions')).toEqual([]);
});
