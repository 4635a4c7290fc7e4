import { expect, it } from 'vitest';
import type { InterviewId } from '../../../../server/contract/ids.ts';
import type { Memo } from '../../../../server/contract/memo.ts';
import { listMemos } from '../../../../server/features/memo/memo.door.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const problem = (reply: { json: () => unknown }) => (reply.json() as { code: string }).code;

async function openMemos() {
  const server = await openCodedStudy();
  const { app, study, owner } = server;
  const interview = await givenInterview(app, study, owner.headers, '问：怎么样？\n答：还行。');
  type Who = typeof owner;
  const call = (who: Who, method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT', path: string, body?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}${path}`,
      headers: who.headers,
      ...(body && { payload: body }),
    });
  const write = async (who: Who, text: string, about: { interview?: InterviewId; code?: string } = {}) =>
    (await call(who, 'POST', '/memos', { interview: null, code: null, text, ...about })).json<Memo>();
  const seen = async (who: Who) =>
    (await call(who, 'GET', '/memos'))
      .json<Memo[]>()
      .map(({ text }) => text)
      .sort();
  return { ...server, interview, call, write, seen };
}

it('a memo is about an interview, a code or the study, and is seen by every coder but what others thought of an interview', async () => {
  const { call, write, seen, interview, services, study, owner, coderA, coderB } = await openMemos();
  await write(coderA, '全研究');
  await write(coderA, '编码', { code: 'PUN' });
  await write(coderA, '访谈', { interview: interview.id });
  expect(await seen(coderA)).toHaveLength(3);
  expect(await seen(owner)).toHaveLength(3);
  expect(await seen(coderB)).toEqual(['全研究', '编码']);
  await call(coderB, 'PUT', `/interviews/${interview.id}/task`, { state: 'finished' });
  expect(await seen(coderB)).toHaveLength(3);
  expect(await listMemos(services.databases.studio, study)).toHaveLength(3);
});

it('a memo leaves with the pseudonym of what is redacted in a transcript', async () => {
  const { call, write, interview, services, study, owner } = await openMemos();
  const start = Array.from(interview.text).length - 3;
  const words = Array.from(interview.text)
    .slice(start, start + 2)
    .join('');
  await call(owner, 'POST', `/interviews/${interview.id}/redactions`, {
    revision: interview.revision.id,
    kind: 'name',
    spans: [{ start, end: start + 2 }],
  });
  await write(owner, `再问${words}`);
  expect(await listMemos(services.databases.studio, study, 'en')).toMatchObject([{ text: '再问[Name 1]' }]);
});

it('is changed, removed and restored by its author only, and by one hand at a time', async () => {
  const { call, write, seen, coderA, coderB } = await openMemos();
  const { id } = await write(coderA, '初稿');
  const path = `/memos/${id}`;
  expect(problem(await call(coderB, 'PATCH', path, { version: 1, text: '改' }))).toBe('memo-not-yours');
  expect((await call(coderA, 'PATCH', path, { version: 1, text: '二稿' })).json()).toMatchObject({
    text: '二稿',
    version: 2,
  });
  const late = await call(coderA, 'PATCH', path, { version: 1, text: '三稿' });
  expect([late.statusCode, problem(late)]).toEqual([409, 'changed-meanwhile']);
  expect((await call(coderA, 'DELETE', `${path}?version=2`)).statusCode).toBe(204);
  expect(await seen(coderA)).toEqual([]);
  await call(coderA, 'POST', `${path}/restore`, { version: 3 });
  expect(await seen(coderA)).toEqual(['二稿']);
});

it('about nothing or without words is refused, and goes with its interview', async () => {
  const { call, write, seen, owner, coderA, interview } = await openMemos();
  const about = { interview: null, code: '无此码', text: '?' };
  expect(problem(await call(coderA, 'POST', '/memos', about))).toBe('memo-about-nothing');
  expect((await call(coderA, 'POST', '/memos', { ...about, code: null, text: ' ' })).statusCode).toBe(400);
  await write(coderA, '访谈', { interview: interview.id });
  await call(owner, 'DELETE', `/interviews/${interview.id}`);
  expect(await seen(owner)).toEqual([]);
});
