import { expect } from 'vitest';
import type { InterviewSummary } from '../../../../server/contract/interview.ts';
import type { Memo } from '../../../../server/contract/memo.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { giveFrame } from '../../../../server/features/frame/frame.door.ts';
import type { Services } from '../../../../server/platform/services.ts';
import fourLinks from '../../../../server/templates/four-links/frame.json' with { type: 'json' };
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { givenStudy } from '../../../support/server.ts';
import { openCodedStudy, upload } from '../interview/given.ts';

export const text = '问：考核公平吗？😀\n答：排名没人解释，😀但大家都看。\n答：工资按时发。';
export const choice = { values: 'stance:problem,roleBand:other' };
export type Server = Awaited<ReturnType<typeof openCodedStudy>>;
export type Headers = Server['owner']['headers'];

/** A study without a codebook that sorts by a frame, else by that of the four links. */
export async function givenFramedStudy(services: Services, frame = fourLinks as Frame): Promise<StudyId> {
  const study = await givenStudy(services);
  await giveFrame(services.databases.studio, study, frame, services.now());
  return study;
}

/** Two interviews that two coders have coded, with memos, an outcome and a code of the researchers' own. */
export async function givenCodedWork() {
  const server = await openCodedStudy();
  const { app, study, owner, coderA, coderB } = server;
  const url = `/api/studies/${study}`;
  const added = { method: 'POST', url: `${url}/codebook/codes`, headers: owner.headers } as const;
  expect((await app.inject({ ...added, payload: ownCode })).statusCode).toBe(201);
  const write = (headers: Headers, text: string, about: { interview?: string; code?: string } = {}) =>
    app.inject({
      method: 'POST',
      url: `${url}/memos`,
      headers,
      payload: { interview: null, code: null, text, ...about },
    });
  for (const title of ['窗口 干部', '']) {
    const reply = await upload(app, `${url}/interviews`, owner.headers, text, {
      title,
      attributes: '{"roleBand":"middle"}',
    });
    const { id, revision } = reply.json<{ id: string; revision: { id: string } }>();
    const code = (headers: Headers, start: number, end: number, codes: string[], memo: string) =>
      app.inject({
        method: 'POST',
        url: `${url}/interviews/${id}/excerpts`,
        headers,
        payload: {
          revision: revision.id,
          start,
          end,
          values: { link: 'appraisal', stance: 'strength' },
          codes,
          memo,
        },
      });
    const made = [
      await code(coderA.headers, 2, 7, ['JPR'], '他叹了口气。\n<再看>'),
      await code(coderA.headers, 12, 25, ['TOU', 'BUR'], ''),
      await code(coderB.headers, 12, 25, ['TOU'], '“大家都看”'),
    ];
    expect(made.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    await write(coderB.headers, '排名是他主动提起的。', { interview: id });
  }
  await write(coderA.headers, '与“人情”如何区分？\n下次讨论。', { code: '面子' });
  await write(owner.headers, '两份访谈都在窗口。');
  return server;
}
const both = (words: string) => ({ 'zh-CN': words, en: `${words}\nen` });
export const ownCode = {
  code: '面子',
  kind: 'free',
  parent: null,
  name: both('面子'),
  definition: both('在意别人怎么看'),
  include: {},
  exclude: { fr: 'Rien\nd’autre' },
  example: both('排名大家都看'),
  nearMiss: {},
  note: { 'zh-CN': '见 2019 年的编码本' },
  tags: { link: ['appraisal', 'results'] },
};

/** What was written beside the excerpts, with what it is about and by whom. */
export async function memosOf({ app }: Pick<Server, 'app'>, study: StudyId, headers: Headers) {
  const get = async <T>(path: string) =>
    (await app.inject({ url: `/api/studies/${study}/${path}`, headers })).json<T>();
  const codes = new Map((await get<InterviewSummary[]>('interviews')).map(({ id, code }) => [id, code]));
  return (await get<Memo[]>('memos'))
    .map(({ interview, code, author, text }) => [interview && codes.get(interview), code, author.name, text])
    .sort();
}

export const exported = async (
  { app }: Pick<Server, 'app'>,
  study: StudyId,
  headers: Headers,
): Promise<Buffer> =>
  (await app.inject({ url: `/api/studies/${study}/refi/project.qdpx`, headers })).rawPayload;
