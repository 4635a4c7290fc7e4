import { expect, it } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import type { Codebook, Review } from '../../../../server/contract/codebook.ts';
import type { Match } from '../../../../server/contract/adjudication.ts';
import type { FrameVersion, StudyFrame } from '../../../../server/contract/frame.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { openComparison } from '../adjudication/compared.ts';

/** A change of the frame: a copy is made and handed to the change. */
function changed(frame: Frame, change: (copy: Frame) => void): Frame {
  const copy = structuredClone(frame);
  change(copy);
  return copy;
}

const merge = (dimension: string, from: string, to: string) => (frame: Frame) => {
  const { values } = frame.dimensions.find(({ code }) => code === dimension)!;
  values.find(({ code }) => code === from)!.mergedInto = to;
};

async function openFrame() {
  const opened = await openComparison();
  const { app, study, owner } = opened;
  type Who = typeof owner;
  const call = (who: Who, method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}${path}`,
      headers: who.headers,
      ...(payload && { payload }),
    });
  const read = async () => (await call(owner, 'GET', '/frame')).json<StudyFrame>();
  const save = async (change: (copy: Frame) => void, number?: number) => {
    const now = await read();
    return call(owner, 'PUT', '/frame', { number: number ?? now.number, frame: changed(now.frame, change) });
  };
  const reviews = async (who: Who) => (await call(who, 'GET', '/reviews')).json<Review[]>();
  return { ...opened, call, read, save, reviews };
}

it('a study without a frame has free codes and nothing else, and gets its first by a change of number 0', async () => {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'analyst' });
  const url = `/api/studies/${study}/frame`;
  const { number, frame, uses } = (await app.inject({ url, headers })).json<StudyFrame>();
  expect([number, frame.code, frame.dimensions, uses]).toEqual([0, 'none', [], {}]);
  const payload = { number, frame: { ...frame, code: 'mine', name: { en: 'Mine' } } };
  const saved = (await app.inject({ method: 'PUT', url, headers, payload })).json<StudyFrame>();
  expect(saved).toMatchObject({ number: 1, frame: payload.frame });
  expect((await app.inject({ url, headers })).json()).toEqual(saved);
  const versions = (await app.inject({ url: `${url}/versions`, headers })).json<FrameVersion[]>();
  expect(versions.map((each) => [each.number, each.hash, each.frame.code])).toEqual([
    [1, saved.hash, 'mine'],
  ]);
});

it('of two who edit one frame the second is refused, and what the first saved stands', async () => {
  const { read, save } = await openFrame();
  const { number } = await read();
  const first = await save((frame) => (frame.name = { en: 'First' }), number);
  expect(first.statusCode).toBe(200);
  const second = await save((frame) => (frame.name = { en: 'Second' }), number);
  expect(second.json()).toMatchObject({ status: 409, code: 'changed-meanwhile' });
  expect((await read()).frame.name).toEqual({ en: 'First' });
});

it('a frame with a fault is refused with its place and changes nothing', async () => {
  const { read, save } = await openFrame();
  const before = await read();
  const refused = await save((frame) => {
    merge('link', 'plan', 'process')(frame);
    merge('link', 'process', 'plan')(frame);
  });
  expect(refused.json()).toMatchObject({
    status: 422,
    code: 'frame-invalid',
    details: { place: 'dimensions[0].values[0].mergedInto' },
  });
  expect(await read()).toEqual(before);
});

it('is for coders to read and for owners and analysts to change', async () => {
  const { call, read, coderA } = await openFrame();
  const { number, frame } = await read();
  expect((await call(coderA, 'GET', '/frame')).statusCode).toBe(200);
  expect((await call(coderA, 'PUT', '/frame', { number, frame })).statusCode).toBe(403);
});

it('counts what carries a value, removed excerpts too, and lets no such value go', async () => {
  const { app, base, code, read, save, coderA } = await openFrame();
  const { id } = await code(coderA, '年初就讲清楚。', { values: { link: 'across', stance: 'suggestion' } });
  const before = (await read()).uses;
  expect(before).toMatchObject({ 'stance:suggestion': 1, 'roleBand:staff': 1, 'kinds:mechanism': 27 });
  const headers = coderA.headers;
  await app.inject({ method: 'DELETE', url: `${base}/excerpts/${id}?version=1`, headers });
  expect((await read()).uses).toEqual(before);
  const refused = await save((frame) => frame.dimensions[2]!.values.pop());
  expect(refused.json()).toMatchObject({ code: 'frame-invalid', details: { place: 'dimensions[2].values' } });
  const restore = { method: 'POST', url: `${base}/excerpts/${id}/restore`, headers } as const;
  expect((await app.inject({ ...restore, payload: { version: 2 } })).statusCode).toBe(200);
});

it('a merge rewrites excerpts, interviews and tags at once, and coders look at their excerpts again', async () => {
  const { base, call, code, save, reviews, owner, coderA, coderB } = await openFrame();
  const moved = await code(coderA, '加分的一条也没有。', { values: { link: 'process', stance: 'problem' } });
  const kept = await code(coderB, '年初就讲清楚。', { values: { link: 'plan', stance: 'suggestion' } });
  const saved = await save((frame) => {
    merge('link', 'process', 'plan')(frame);
    merge('roleBand', 'staff', 'other')(frame);
  });
  expect(saved.statusCode).toBe(200);
  const { uses } = saved.json<StudyFrame>();
  expect(uses['link:process']).toBeUndefined();
  expect(uses['roleBand:other']).toBe(1);
  const url = base.slice(base.indexOf('/interviews'));
  expect((await call(owner, 'GET', url)).json<Interview>().attributes).toEqual({ roleBand: 'other' });
  const { codes } = (await call(owner, 'GET', '/codebook')).json<Codebook>();
  expect(codes.flatMap(({ tags }) => tags.link ?? [])).not.toContain('process');

  const [review, ...others] = await reviews(coderA);
  expect(others).toEqual([]);
  expect(review).toMatchObject({
    excerpt: { id: moved.id, values: { link: 'plan', stance: 'problem' }, version: 2 },
    dimension: 'link',
    from: 'process',
    to: 'plan',
  });
  expect(await reviews(coderB)).toEqual([]);
  expect(kept.values.link).toBe('plan');
  const acceptance = { excerpt: moved.id, dimension: 'link', to: 'plan' };
  const stranger = await call(coderB, 'POST', '/reviews/acceptances', acceptance);
  expect(stranger.json()).toMatchObject({ code: 'excerpt-not-yours' });
  expect((await call(coderA, 'POST', '/reviews/acceptances', acceptance)).statusCode).toBe(204);
  expect(await reviews(coderA)).toEqual([]);
});

it('an excerpt that its coder codes anew after a merge waits no longer', async () => {
  const { base, call, code, save, reviews, coderA } = await openFrame();
  const { id } = await code(coderA, '年初就讲清楚。', { values: { link: 'process', stance: 'problem' } });
  await save(merge('link', 'process', 'plan'));
  const path = `${base.slice(base.indexOf('/interviews'))}/excerpts/${id}`;
  const recoded = { version: 2, values: { link: 'results', stance: 'problem' }, codes: ['PUN'], memo: '' };
  const old = { ...recoded, values: { link: 'process', stance: 'problem' } };
  expect((await call(coderA, 'PATCH', path, old)).json()).toMatchObject({ code: 'value-unknown' });
  expect((await call(coderA, 'PATCH', path, recoded)).statusCode).toBe(200);
  expect(await reviews(coderA)).toEqual([]);
});

it('what was settled stays settled after a merge, with the value that stands now', async () => {
  const { code, finish, matches, save, settle, coderA, coderB } = await openFrame();
  const process = { values: { link: 'process', stance: 'problem' } };
  await code(coderA, '加分的一条也没有。', process);
  await code(coderB, '加分的一条也没有。', { ...process, codes: ['JIF'] });
  await finish(coderA, coderB);
  const [match] = await matches();
  const settled = (await settle(match!, { kind: 'take', coder: coderB.id })).json<Match>();
  expect(settled.settlement?.settled).toMatchObject([{ codes: ['JIF'], values: process.values }]);
  await save(merge('link', 'process', 'plan'));
  const [after] = await matches();
  expect(after!.id).not.toBe(match!.id);
  expect(after!.settlement).toMatchObject({
    version: 1,
    decision: 'take',
    settled: [{ codes: ['JIF'], values: { link: 'plan', stance: 'problem' } }],
  });
});
